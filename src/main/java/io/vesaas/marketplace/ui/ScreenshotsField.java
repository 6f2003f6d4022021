package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Picture;
import java.util.ArrayList;
import java.util.List;

/** The screenshots of a listing in their order, each with what it shows; moved by buttons or by dragging. */
public final class ScreenshotsField extends CustomField<List<Picture>> {

    /** How many a listing can have. */
    static final int MOST = 8;

    private final Div rows = new Div();
    private final PictureUpload upload;
    private final List<ScreenshotRow> shown = new ArrayList<>();

    public ScreenshotsField(Media media) {
        super(List.of());
        setLabel(getTranslation("marketplace.screenshots"));
        setHelperText(getTranslation(
                "marketplace.screenshots.help",
                MOST,
                media.limit(Media.Kind.SCREENSHOT).toMegabytes()));
        rows.addClassName("ve-shot-rows");
        rows.getElement().setAttribute("role", "list");
        upload = new PictureUpload(Media.Kind.SCREENSHOT, media, this::take).takesSeveral(MOST);
        var body = new Div(rows, upload);
        body.addClassName("ve-shots-field");
        setWidthFull();
        add(body);
    }

    /** Shows a problem at the caption or alternative text of the screenshot at that place, from 0. */
    void showProblem(int index, boolean atCaption, String sentence) {
        shown.get(index).showProblem(atCaption, sentence);
    }

    @Override
    protected List<Picture> generateModelValue() {
        return shown.stream().map(ScreenshotRow::picture).toList();
    }

    @Override
    protected void setPresentationValue(List<Picture> value) {
        shown.clear();
        value.forEach(picture -> shown.add(row(picture)));
        arrange();
    }

    private void take(MediaId picture) {
        boolean known = shown.stream().anyMatch(row -> row.picture().media().equals(picture));
        if (!known && shown.size() < MOST) {
            ScreenshotRow row = row(new Picture(picture, "", ""));
            shown.add(row);
            arrange();
            row.focus();
            updateValue();
        }
    }

    private ScreenshotRow row(Picture picture) {
        return new ScreenshotRow(picture, this::updateValue, this::move, this::remove);
    }

    private void move(ScreenshotRow row, int to) {
        if (to >= 0 && to < shown.size()) {
            shown.remove(row);
            shown.add(to, row);
            arrange();
            updateValue();
        }
    }

    private void remove(ScreenshotRow row) {
        shown.remove(row);
        arrange();
        updateValue();
    }

    private void arrange() {
        rows.removeAll();
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).placed(i, shown.size());
            rows.add(shown.get(i));
        }
        rows.setVisible(!shown.isEmpty());
        upload.setVisible(shown.size() < MOST);
    }
}
