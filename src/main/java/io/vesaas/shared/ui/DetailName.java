package io.vesaas.shared.ui;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** Names the detail beside or over a page for screen readers: Vaadin's layout makes it a dialog without a name. */
public final class DetailName {

    private DetailName() {}

    public static void give(MasterDetailLayout layout, String name) {
        layout.getElement().executeJs("""
                customElements.whenDefined(this.localName)
                    .then(() => this.updateComplete)
                    .then(() => this.shadowRoot.querySelector('#detail')?.setAttribute('aria-label', $0));""", name);
    }
}
