package io.vesaas.chat.ui;

import io.vesaas.chat.Chat;
import io.vesaas.runs.Runs;
import io.vesaas.shared.LiveFeed;
import io.vesaas.usage.Usage;

/** What a thread of the chat works with. */
record ChatServices(Chat chat, Runs runs, Usage usage, LiveFeed feed) {}
