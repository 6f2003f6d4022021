package io.vesaas.team;

import io.vesaas.team.VirtualEmployee.State;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All hires in the scope. */
interface Hires extends Repository<Hire, UUID> {

    Hire saveAndFlush(Hire hire);

    Optional<Hire> findById(UUID id);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Hire> findForUpdateById(UUID id);

    Optional<Hire> findByHireKey(UUID key);

    List<Hire> findByIdIn(Collection<UUID> ids);

    List<Hire> findByStateInOrderByHiredAt(Collection<State> states);

    @Query("select h.palette from Hire h where h.state <> io.vesaas.team.VirtualEmployee.State.DISMISSED")
    List<Short> palettesInUse();

    /** The first time stays. */
    @Modifying
    @NativeQuery("update virtual_employee set first_used_at = :time where id = :id and first_used_at is null")
    void markUsed(UUID id, Instant time);
}
