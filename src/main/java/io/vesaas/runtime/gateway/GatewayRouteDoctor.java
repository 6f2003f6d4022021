package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteReport;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Examines routes on the data port of Agent Gateway, or of the sandbox that stands in for it. */
@Component
class GatewayRouteDoctor implements RouteDoctor {

    private final GatewayAddress address;
    private final DoctorTokens tokens;
    private final GatewaySettings settings;
    private final SigningKeys keys;
    private final ObjectProvider<Edge> edge;
    private final Clock clock;

    GatewayRouteDoctor(
            GatewayAddress address,
            DoctorTokens tokens,
            GatewaySettings settings,
            SigningKeys keys,
            ObjectProvider<Edge> edge,
            Clock clock) {
        this.address = address;
        this.tokens = tokens;
        this.settings = settings;
        this.keys = keys;
        this.edge = edge;
        this.clock = clock;
    }

    @Override
    public RouteReport examineUnused(Passage.Hire passage) {
        Examination examination = visit(passage);
        examination.rightToken();
        examination.refusals();
        examination.burst();
        return examination.report();
    }

    @Override
    public RouteReport examine(Passage.Hire passage, Route wanted, Supplier<@Nullable InstalledRoute> installed) {
        Examination examination = visit(passage);
        examination.rightToken();
        examination.refusals();
        InstalledRoute now = installed.get();
        String expected = "limit " + wanted.limit() + " to " + wanted.agent();
        String difference = now == null ? "can't be read now, or is not there" : now.differenceFrom(wanted);
        examination.compared(
                Check.LIMIT,
                "route " + wanted.id() + " as installed",
                expected,
                difference.isEmpty() ? "as expected" : difference,
                now == null ? Outcome.UNCLEAR : difference.isEmpty() ? Outcome.PASSED : Outcome.FAILED);
        return examination.report();
    }

    @Override
    public Finding examineRemoved(Passage.Hire passage) {
        Examination examination = visit(passage);
        examination.removed();
        return examination.report().findings().getFirst();
    }

    @Override
    public List<String> gatewayDrift() {
        return edge.stream()
                .flatMap(one -> one.drift(keys.publicSet()).stream())
                .toList();
    }

    private Examination visit(Passage.Hire passage) {
        try {
            var gateway = new PlainGet(address.dataPort(), settings.connectTimeout(), settings.answerTimeout());
            return new Examination(gateway, tokens, passage, clock);
        } catch (IllegalStateException notKnownYet) {
            throw new AgentFailure(Reason.UNREACHABLE, String.valueOf(notKnownYet.getMessage()), false);
        }
    }
}
