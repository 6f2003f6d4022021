package io.vesaas.shared.ui;

import com.vaadin.flow.component.avatar.Avatar;

/** A person, as a circle with initials; the colour follows the name. */
public class PersonAvatar extends Avatar {

    private static final int COLOURS = 7;

    public PersonAvatar(String name) {
        super(name);
        addClassName("ve-person");
        setColorIndex(Math.floorMod(name.hashCode(), COLOURS));
    }
}
