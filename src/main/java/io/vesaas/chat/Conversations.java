package io.vesaas.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All conversations in the scope. */
interface Conversations extends Repository<ConversationRow, UUID> {

    ConversationRow save(ConversationRow conversation);

    Optional<ConversationRow> findByIdAndPersonId(UUID id, UUID person);

    Optional<ConversationRow> findFirstByPersonIdAndVeIdOrderByLastAtDesc(UUID person, UUID ve);

    List<ConversationRow> findByPersonIdOrderByLastAtDesc(UUID person);
}
