package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import java.util.List;

/** Shows how a new colleague joins, step by step as it happens. It only watches: closed, the hire carries on. */
final class JoiningDialog extends Dialog {

    private final VirtualEmployee ve;
    private final Team team;
    private final Paragraph lead = new Paragraph();
    private final Div steps = new Div();
    private final Button chat = new Button();
    private final Button again = new Button();

    JoiningDialog(VirtualEmployee ve, Team team, LiveFeed feed) {
        this.ve = ve;
        this.team = team;
        setWidth("520px");
        lead.addClassName("ve-soft");
        lead.getElement().setAttribute("role", "status");
        var body = new Div(who(), steps);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        add(new LiveContent<>(
                feed,
                List.of(Team.topic(Acting.customer())),
                () -> Skeleton.rows(1),
                () -> team.get(ve.id()),
                now -> show(now, body)));
        var close = new Button(getTranslation("portal.joining.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        again.setText(getTranslation("shared.try-again"));
        again.setIcon(VeIcon.REFRESH_CW.create());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        chat.setText(getTranslation("portal.joining.chat"));
        chat.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close, again, chat);
        showState(ve);

        again.addClickListener(click -> retry());
        chat.addClickListener(click -> {
            close();
            getUI().ifPresent(ui -> ui.navigate("chat/with/" + ve.id()));
        });
    }

    private Component who() {
        var name = new Span(ve.name());
        name.addClassName("ve-strong");
        var line = new Div(name, new AiTag());
        line.addClassName("ve-name");
        var words = new Div(line, lead);
        words.addClassNames("ve-stack-1", "ve-min0");
        var who = new Div(Face.of(ve.id(), ve.palette()).huge(), words);
        who.addClassName("ve-hire-who");
        return who;
    }

    private Component show(VirtualEmployee now, Component body) {
        showState(now);
        return body;
    }

    private void showState(VirtualEmployee now) {
        String state = switch (now.state()) {
            case ACTIVE -> "ready";
            case FAILED -> "failed";
            case PROVISIONING -> "under-way";
            case DISMISSING, DISMISSED -> "dismissed";
        };
        setHeaderTitle(getTranslation("portal.joining." + state + ".title", now.name()));
        lead.setText(getTranslation("portal.joining." + state + ".text", now.name()));
        steps.removeAll();
        steps.add(new JoiningSteps(now));
        again.setVisible(now.state() == State.FAILED);
        chat.setVisible(now.state() != State.FAILED);
        chat.setEnabled(now.state() == State.ACTIVE);
    }

    private void retry() {
        try {
            team.retry(ve.id());
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
