package io.vesaas.billing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.vesaas.billing.Statement.Day;
import io.vesaas.billing.Statement.Share;
import io.vesaas.shared.Money;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.Spending;
import io.vesaas.usage.VeDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer in force pays. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class Billing {

    private static final Comparator<Share> COSTLIEST_FIRST =
            Comparator.comparing((Share share) -> share.cost().amount()).reversed();

    private final Spending spending;
    private final Team team;

    Billing(Spending spending, Team team) {
        this.spending = spending;
        this.team = team;
    }

    /** The month as it stands, its days cut in the given zone. */
    public Statement statement(YearMonth month, ZoneId zone) {
        List<VeDay> days = spending.byDay(month, zone);
        Map<VeId, VirtualEmployee> colleagues = team
                .find(days.stream().map(VeDay::ve).distinct().toList())
                .stream()
                .collect(toMap(VirtualEmployee::id, identity()));
        List<Share> shares = days.stream().collect(groupingBy(VeDay::ve)).entrySet().stream()
                .map(entry -> share(of(colleagues, entry.getKey()), entry.getValue()))
                .sorted(COSTLIEST_FIRST)
                .toList();
        return new Statement(
                month,
                spending.in(month, zone),
                days.stream().mapToLong(VeDay::runs).sum(),
                days.stream().mapToLong(VeDay::tokens).sum(),
                shares,
                days.stream()
                        .map(day -> new Day(day.day(), of(colleagues, day.ve()), day.cost()))
                        .toList());
    }

    private static VirtualEmployee of(Map<VeId, VirtualEmployee> colleagues, VeId ve) {
        return Optional.ofNullable(colleagues.get(ve)).orElseThrow();
    }

    private static Share share(VirtualEmployee ve, List<VeDay> days) {
        return new Share(
                ve,
                days.stream().mapToLong(VeDay::runs).sum(),
                days.stream().mapToLong(VeDay::tokens).sum(),
                days.stream().map(VeDay::cost).reduce(Money::plus).orElseThrow());
    }
}
