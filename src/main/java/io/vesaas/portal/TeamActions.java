package io.vesaas.portal;

import com.vaadin.flow.component.UI;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;

/** Does what was clicked on a card of My Team. */
record TeamActions(Team team, Marketplace marketplace, LiveFeed feed) implements ColleagueCard.Actions {

    @Override
    public void chat(VirtualEmployee ve) {
        UI.getCurrent().navigate("chat/with/" + ve.id());
    }

    @Override
    public void watch(VirtualEmployee ve) {
        new JoiningDialog(ve, team, feed).open();
    }

    @Override
    public void retry(VirtualEmployee ve) {
        Attempt.now(() -> team.retry(ve.id()));
    }

    @Override
    public void dismiss(VirtualEmployee ve) {
        boolean named = Names.fitsOnButton(ve.name());
        Confirm.danger(
                Translations.here("portal.dismiss.question", ve.name()),
                Translations.here("portal.dismiss.text", ve.name()),
                named ? Translations.here("portal.dismiss.verb", ve.name()) : Translations.here("portal.team.dismiss"),
                named
                        ? Translations.here("portal.dismiss.keep", ve.name())
                        : Translations.here("portal.dismiss.keep-it"),
                () -> Attempt.now(() -> {
                    team.dismiss(ve.id());
                    Toast.ok(Translations.here("portal.dismissed", ve.name()));
                }));
    }

    @Override
    public void showNewVersion(VirtualEmployee ve) {
        new NewVersionDialog(ve, marketplace, team).open();
    }
}
