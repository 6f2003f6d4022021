package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import java.util.Optional;

/** The next step below the price: hire, or talk to whom one has hired already. */
final class HireBox extends Div {

    /** What can be done from here. */
    interface Actions {

        void hire();

        void chat(VirtualEmployee ve);

        void showNewVersion(VirtualEmployee ve);
    }

    HireBox(OfferVisit visit, Actions actions) {
        addClassName("ve-stack-2");
        Optional<VirtualEmployee> atWork = visit.atWork();
        atWork.ifPresent(ve -> add(primary(
                Names.fitsOnButton(ve.name())
                        ? getTranslation("portal.listing.chat-with", ve.name())
                        : getTranslation("portal.team.chat"),
                VeIcon.MESSAGE_SQUARE,
                () -> actions.chat(ve))));
        if (visit.offer().forHire()) {
            var hire = new Button(getTranslation(verb(visit)), click -> actions.hire());
            hire.addClassName("ve-block");
            if (atWork.isEmpty()) {
                hire.addThemeVariants(ButtonVariant.PRIMARY);
            }
            add(hire, centred(getTranslation("portal.price.terms", visit.offer().version())));
        } else {
            add(centred(getTranslation("portal.listing.retired.price")));
        }
        visit.offeredNewVersion().forEach(ve -> add(newVersion(ve, visit, actions)));
    }

    private static String verb(OfferVisit visit) {
        if (!visit.member()) {
            return "portal.hire.sign-in";
        }
        return visit.hired().isEmpty() ? "portal.hire" : "portal.team.another";
    }

    private Component newVersion(VirtualEmployee ve, OfferVisit visit, Actions actions) {
        var see = new Button(getTranslation("portal.version.see"), click -> actions.showNewVersion(ve));
        see.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = OfferDetail.caption(getTranslation(
                "portal.version.keeps",
                ve.name(),
                ve.listingVersion(),
                visit.offer().version()));
        var line = new Div(words, see);
        line.addClassNames("ve-inset");
        return line;
    }

    private static Button primary(String words, VeIcon icon, Runnable action) {
        var button = new Button(words, icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("ve-block");
        return button;
    }

    private static Component centred(String text) {
        var caption = OfferDetail.caption(text);
        caption.addClassName("ve-center");
        return caption;
    }
}
