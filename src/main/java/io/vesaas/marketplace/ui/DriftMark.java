package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.badge.Badge;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;

/** Says beside a listing that its agent is not what was approved. */
public final class DriftMark extends Badge {

    public DriftMark() {
        setText(getTranslation("marketplace.drift.mark"));
        setIcon(VeIcon.CIRCLE_ALERT.create());
        addClassNames("ve-status", "ve-loud", Tone.WARN.cssClass());
    }
}
