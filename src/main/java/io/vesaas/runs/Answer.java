package io.vesaas.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an answer, kept by applying changes. A change that is known already does nothing; one that does not fit
 * is refused, and the answer must be read again.
 */
final class Answer {

    private final List<RunPart> parts;

    Answer(List<RunPart> parts) {
        this.parts = new ArrayList<>(parts);
    }

    List<RunPart> parts() {
        return List.copyOf(parts);
    }

    int size() {
        return parts.size();
    }

    Optional<RunPart> part(int number) {
        return number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
    }

    /** @return whether the change was known or could be applied */
    boolean apply(PartChange change) {
        if (change.number() > parts.size()) {
            return false;
        }
        return switch (change) {
            case PartChange.ToolChange(var tool) -> put(tool);
            case PartChange.Append append -> append(append);
        };
    }

    private boolean append(PartChange.Append change) {
        if (part(change.number()).orElse(null) instanceof RunPart.Text known && known.revision() >= change.revision()) {
            return known.revision() > change.revision() || continued(known, change);
        }
        return change.offset() == 0 && put(new RunPart.Text(change.number(), change.revision(), change.text()));
    }

    private boolean continued(RunPart.Text known, PartChange.Append change) {
        int length = known.text().length();
        if (change.offset() > length) {
            return false;
        }
        if (change.end() > length) {
            String news = change.text().substring(length - change.offset());
            put(new RunPart.Text(known.number(), known.revision(), known.text() + news));
        }
        return true;
    }

    private boolean put(RunPart part) {
        if (part.number() == parts.size()) {
            parts.add(part);
        } else {
            parts.set(part.number(), part);
        }
        return true;
    }
}
