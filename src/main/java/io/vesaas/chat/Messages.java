package io.vesaas.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All messages in the scope. */
interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    Optional<Message> findById(UUID id);

    List<Message> findByConversationIdOrderBySentAtAscIdAsc(UUID conversation);
}
