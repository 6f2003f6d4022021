package io.vesaas.team;

import io.vesaas.team.VirtualEmployee.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All hires in the scope. */
interface Hires extends Repository<Hire, UUID> {

    Hire saveAndFlush(Hire hire);

    Optional<Hire> findById(UUID id);

    Optional<Hire> findByHireKey(UUID key);

    List<Hire> findByIdIn(Collection<UUID> ids);

    List<Hire> findByStateInOrderByHiredAt(Collection<State> states);

    @Query("select h.palette from Hire h where h.state <> io.vesaas.team.VirtualEmployee.State.DISMISSED")
    List<Short> palettesInUse();
}
