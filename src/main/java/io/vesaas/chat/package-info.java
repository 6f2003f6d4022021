/** Conversations with virtual employees and their messages. */
@ApplicationModule(
        displayName = "Chat",
        allowedDependencies = {"runs", "team", "usage", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
