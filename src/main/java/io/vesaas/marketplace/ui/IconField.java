package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.VeIcon;
import org.jspecify.annotations.Nullable;

/** The icon of a listing: dropped or chosen, replaced, taken away. Without one a face is drawn, so it may be empty. */
public final class IconField extends CustomField<@Nullable MediaId> {

    private final Div face = new Div();
    private final Button remove = new Button(VeIcon.TRASH_2.create());
    private final Object seed;
    private @Nullable MediaId icon;

    /** @param seed of the face that is shown as long as there is no icon */
    public IconField(Media media, Object seed) {
        this.seed = seed;
        setLabel(getTranslation("marketplace.icon"));
        setHelperText(getTranslation(
                "marketplace.icon.help", media.limit(Media.Kind.ICON).toMegabytes()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("marketplace.icon.remove"));
        remove.setTooltipText(getTranslation("marketplace.icon.remove"));
        remove.addClickListener(click -> change(null));
        var row = new Div(face, new PictureUpload(Media.Kind.ICON, media, this::change), remove);
        row.addClassName("ve-icon-field");
        setWidthFull();
        add(row);
        show();
    }

    @Override
    protected @Nullable MediaId generateModelValue() {
        return icon;
    }

    @Override
    protected void setPresentationValue(@Nullable MediaId value) {
        icon = value;
        show();
    }

    private void change(@Nullable MediaId value) {
        icon = value;
        show();
        updateValue();
    }

    private void show() {
        face.removeAll();
        face.add((icon == null ? Face.of(seed) : Face.picture(icon.url(Size.ICON_192))).huge());
        remove.setVisible(icon != null);
    }
}
