package io.vesaas.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.ui.VeIcon;

/** For whom the member works at the moment: an organisation or the platform; a switch when it is both. */
final class Organisation extends Div {

    Organisation(Portal portal, Member member) {
        String platform = getTranslation("shell.platform-admin");
        String customer = member.customer().orElse("");
        String here = portal == Portal.ADMIN ? platform : customer;
        addClassName("ve-org");
        if (member.admin() && !customer.isEmpty()) {
            add(switchTo(here, portal == Portal.ADMIN ? customer : platform, portal == Portal.ADMIN ? "" : "admin"));
        } else {
            addClassName("ve-org-name");
            setText(here);
            setVisible(!here.isEmpty());
        }
    }

    private static Button switchTo(String here, String there, String path) {
        var button = new Button(here, VeIcon.CHEVRONS_UP_DOWN.create());
        button.setIconAfterText(true);
        button.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        var current = menu.addItem(here);
        current.setCheckable(true);
        current.setChecked(true);
        menu.addItem(there, click -> UI.getCurrent().navigate(path));
        return button;
    }
}
