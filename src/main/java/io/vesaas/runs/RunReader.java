package io.vesaas.runs;

import io.vesaas.shared.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads runs with all they have said. */
@Component
@Transactional(readOnly = true)
class RunReader {

    private final RunTable runs;
    private final PartTable parts;

    RunReader(RunTable runs, PartTable parts) {
        this.runs = runs;
        this.parts = parts;
    }

    Run get(RunId id) {
        Run run = runs.find(id).orElseThrow(() -> new NotFound("run"));
        return run.with(parts.find(List.of(id)).getOrDefault(id, List.of()));
    }

    /** Those of the runs that exist, in no particular order. */
    List<Run> find(Collection<RunId> ids) {
        Map<RunId, List<RunPart>> said = parts.find(ids);
        return runs.find(ids).stream()
                .map(run -> run.with(said.getOrDefault(run.id(), List.of())))
                .toList();
    }
}
