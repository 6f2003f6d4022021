package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.function.Consumer;

/** Puts an offer aside to be compared with others. */
final class CompareTick extends Checkbox {

    CompareTick(String title, Consumer<Boolean> onChange) {
        addClassName("ve-compare-tick");
        setAriaLabel(getTranslation("marketplace.compare.tick", title));
        setTooltipText(getTranslation("marketplace.compare.tip"));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(change.getValue());
            }
        });
    }

    void show(boolean ticked, boolean roomForMore) {
        setValue(ticked);
        setEnabled(ticked || roomForMore);
    }
}
