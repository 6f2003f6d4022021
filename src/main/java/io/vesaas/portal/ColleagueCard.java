package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.chat.Conversation;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import org.jspecify.annotations.Nullable;

/** A virtual employee as a card: what it is doing, what it costs, and the next step. */
final class ColleagueCard extends Card {

    /** What can be done from the card. */
    interface Actions {

        void chat(VirtualEmployee ve);

        void watch(VirtualEmployee ve);

        void retry(VirtualEmployee ve);

        void dismiss(VirtualEmployee ve);

        void showNewVersion(VirtualEmployee ve);
    }

    private final VirtualEmployee ve;
    private final Actions actions;

    ColleagueCard(Colleague colleague, Actions actions) {
        this.ve = colleague.ve();
        this.actions = actions;
        addClassName("ve-member");
        setAriaRole("article");
        addThemeVariants(CardVariant.ELEVATED);
        setHeaderPrefix(Face.of(ve.id(), ve.palette()).large());
        setTitle(name());
        setSubtitle(new Span(ve.title()));
        if (ve.state() != State.DISMISSING) {
            setHeaderSuffix(menu());
        }

        var news = new Paragraph(news(colleague));
        news.addClassName("ve-line");
        var now = new Div(colleague.status().badge(), news);
        now.addClassName("ve-now");
        add(now, spent(colleague));
        if (ve.state() == State.ACTIVE) {
            add(new RouteSeal(ve.name(), colleague.evidence()));
        }
        if (colleague.newer() != null) {
            add(newVersion(colleague.newer()));
        }
        addToFooter(buttons());
    }

    private Component name() {
        var name = new Div(new H2(ve.name()), new AiTag());
        name.addClassName("ve-name");
        return name;
    }

    private String news(Colleague colleague) {
        return switch (ve.state()) {
            case PROVISIONING ->
                getTranslation(
                        switch (ve.step()) {
                            case RECORDED -> "portal.team.news.recorded";
                            case ROUTE_CREATED -> "portal.team.news.route-created";
                            case ROUTE_ANSWERS, READY -> "portal.team.news.route-answers";
                        });
            case ACTIVE ->
                colleague.agentGone() ? getTranslation("portal.team.news.agent-gone") : work(colleague.last());
            case FAILED -> Failure.sentence(ve);
            case DISMISSING, DISMISSED -> getTranslation("portal.team.news.dismissing");
        };
    }

    private String work(@Nullable Conversation last) {
        return last == null
                ? getTranslation("portal.team.news.hired", Times.here().day(ve.hiredAt()))
                : getTranslation(
                        "portal.team.news.talked", last.title(), Times.here().ago(last.lastAt()));
    }

    private Component spent(Colleague colleague) {
        var amount = new Span(Numbers.here().money(colleague.spent()));
        amount.addClassNames("ve-strong", "ve-num");
        var period = new Span(getTranslation("portal.team.this-month"));
        period.addClassName("ve-soft");
        var line = new Div(amount, period);
        line.addClassNames("ve-meter-text", "ve-spent");
        Price price = colleague.price();
        if (price.perMonth().signum() == 0) {
            return line;
        }
        var fee = OfferDetail.caption(getTranslation("portal.team.fee", PriceLines.fee(price)));
        return new Div(line, fee);
    }

    private Component newVersion(Offer offer) {
        var see = new Button(
                getTranslation("portal.version.on-offer", offer.version()),
                VeIcon.INFO.create(),
                click -> actions.showNewVersion(ve));
        see.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var line = new Div(see);
        line.addClassName("ve-seal");
        return line;
    }

    private Component[] buttons() {
        return switch (ve.state()) {
            case ACTIVE ->
                new Component[] {
                    new Button(
                            getTranslation("portal.team.chat"),
                            VeIcon.MESSAGE_SQUARE.create(),
                            click -> actions.chat(ve))
                };
            case FAILED ->
                new Component[] {
                    new Button(
                            getTranslation("shared.try-again"), VeIcon.REFRESH_CW.create(), click -> actions.retry(ve)),
                    tertiary("portal.team.what-happened")
                };
            case PROVISIONING ->
                new Component[] {new Button(getTranslation("portal.team.steps"), click -> actions.watch(ve))};
            case DISMISSING, DISMISSED -> new Component[0];
        };
    }

    private Button tertiary(String key) {
        var button = new Button(getTranslation(key), click -> actions.watch(ve));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component menu() {
        var button = new Button(VeIcon.ELLIPSIS.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("portal.team.more", ve.name()));
        var dismiss = new Div(VeIcon.TRASH_2.create(), new Span(getTranslation("portal.team.dismiss")));
        dismiss.addClassName("ve-menu-line");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(dismiss, click -> actions.dismiss(ve));
        return button;
    }
}
