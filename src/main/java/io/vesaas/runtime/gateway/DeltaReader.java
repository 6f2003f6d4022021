package io.vesaas.runtime.gateway;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one kind of event that comes by the thousand, a piece of text of a task that is known to work, without looking
 * at what is repeated around it. Whatever is not exactly that it leaves to {@link TaskReader}, which reads everything and
 * would read this the same way.
 *
 * <p>See docs/decisions/0007-a-stream-is-pulled.md.
 */
final class DeltaReader {

    private static final byte[] RESULT = ascii("result");
    private static final byte[] ERROR = ascii("error");
    private static final byte[] KIND = ascii("kind");
    private static final byte[] STATUS_UPDATE = ascii("status-update");
    private static final byte[] STATUS = ascii("status");
    private static final byte[] STATE = ascii("state");
    private static final byte[] WORKING = ascii("working");
    private static final byte[] MESSAGE = ascii("message");
    private static final byte[] ROLE = ascii("role");
    private static final byte[] AGENT = ascii("agent");
    private static final byte[] PARTS = ascii("parts");
    private static final byte[] TEXT = ascii("text");
    private static final byte[] METADATA = ascii("metadata");
    private static final byte[] GO = ascii("adk_partial");
    private static final byte[] PYTHON = ascii("kagent_adk_partial");
    private static final byte[] EITHER = ascii("kagent_partial");

    private final JsonCursor json = new JsonCursor();
    /** Metadata that said that this is a piece. */
    private byte[] known = {};

    private int entered;
    private boolean update;
    private boolean working;
    private boolean agent;
    private boolean partial;
    private @Nullable String text;

    /** The piece of text, null when the event is anything else. */
    @Nullable String read(Slice event) {
        json.start(event);
        entered = 0;
        update = false;
        working = false;
        agent = false;
        partial = false;
        text = null;
        envelope();
        return json.isOver() && update && working && agent && partial ? text : null;
    }

    private void envelope() {
        json.enter('{');
        while (json.nextMember()) {
            if (json.isKey(RESULT)) {
                result();
            } else if (json.isKey(ERROR)) {
                json.giveUp();
            } else {
                json.skip();
            }
        }
    }

    private void result() {
        enterOnce('{', 1);
        while (json.nextMember()) {
            if (json.isKey(KIND)) {
                update = json.isString(STATUS_UPDATE);
            } else if (json.isKey(STATUS)) {
                status();
            } else if (json.isKey(METADATA)) {
                metadata(2);
            } else {
                json.skip();
            }
        }
    }

    private void status() {
        enterOnce('{', 4);
        while (json.nextMember()) {
            if (json.isKey(STATE)) {
                working = json.isString(WORKING);
            } else if (json.isKey(MESSAGE)) {
                message();
            } else {
                json.skip();
            }
        }
    }

    private void message() {
        enterOnce('{', 8);
        while (json.nextMember()) {
            if (json.isKey(ROLE)) {
                agent = json.isString(AGENT);
            } else if (json.isKey(PARTS)) {
                enterOnce('[', 16);
                while (json.nextElement()) {
                    part();
                }
            } else if (json.isKey(METADATA)) {
                metadata(32);
            } else {
                json.skip();
            }
        }
    }

    /** The only one, with nothing in it that could make it something else than text. */
    private void part() {
        enterOnce('{', 64);
        while (json.nextMember()) {
            if (json.isKey(TEXT)) {
                text = json.string();
            } else if (json.isKey(KIND)) {
                json.skip();
            } else {
                json.giveUp();
            }
        }
    }

    /** Which stands in each piece twice, every time the same. */
    private void metadata(int which) {
        if (json.skip(known)) {
            partial = true;
            return;
        }
        int from = json.position();
        boolean says = false;
        enterOnce('{', which);
        while (json.nextMember()) {
            if (json.isKey(GO) || json.isKey(PYTHON) || json.isKey(EITHER)) {
                says |= json.isTrue();
            } else {
                json.skip();
            }
        }
        if (says) {
            partial = true;
            known = json.since(from);
        }
    }

    private void enterOnce(char bracket, int which) {
        if ((entered & which) != 0) {
            json.giveUp();
        }
        entered |= which;
        json.enter(bracket);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
