package io.vesaas.shared.database;

import java.nio.file.Path;

/** Another process works in the data folder. */
final class DataFolderInUse extends RuntimeException {

    private final transient Path folder;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another VE Platform.");
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
