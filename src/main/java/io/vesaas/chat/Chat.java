package io.vesaas.chat;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.vesaas.runs.NewRun;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.runs.Runs;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of the signed-in person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class Chat {

    /** The longest message, in characters. */
    public static final int LONGEST_MESSAGE = 32_000;

    private final Conversations conversations;
    private final Messages messages;
    private final Runs runs;
    private final Team team;
    private final LiveFeed feed;
    private final Clock clock;

    Chat(Conversations conversations, Messages messages, Runs runs, Team team, LiveFeed feed, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.runs = runs;
        this.team = team;
        this.feed = feed;
        this.clock = clock;
    }

    /** The topic of the live feed on which the {@link MessageSent} of a conversation are published. */
    public static Topic topic(CustomerId customer, ConversationId conversation) {
        return Topic.of(customer, "conversation/" + conversation);
    }

    /** The person's conversations, the last used first. */
    public List<Conversation> findAll() {
        return conversations.findByPersonIdOrderByLastAtDesc(person().value()).stream()
                .map(ConversationRow::view)
                .toList();
    }

    /** @throws NotFound when the person has no such conversation */
    public Conversation get(ConversationId id) {
        return row(id).view();
    }

    /** Everything said in the conversation, oldest first. */
    public List<Exchange> exchanges(ConversationId id) {
        List<Message> said = messages.findByConversationIdOrderBySentAtAscIdAsc(row(id).id());
        Map<RunId, Run> answers =
                runs.find(said.stream().map(Message::run).toList()).stream().collect(toMap(Run::id, identity()));
        return said.stream()
                .map(message -> message.with(
                        Optional.ofNullable(answers.get(message.run())).orElseThrow()))
                .toList();
    }

    /** The last conversation with the virtual employee, or a new one. */
    @Transactional
    public ConversationId continueWith(VeId ve) {
        return conversations
                .findFirstByPersonIdAndVeIdOrderByLastAtDesc(person().value(), ve.value())
                .map(row -> row.view().id())
                .orElseGet(() -> begin(ve));
    }

    /** Begins a conversation. It costs nothing until the first message. @throws NotFound without such a VE */
    @Transactional
    public ConversationId begin(VeId ve) {
        team.get(ve);
        var row = new ConversationRow(Acting.customer(), ve, person(), clock.instant());
        return conversations.save(row).view().id();
    }

    /**
     * Sends a message; the answer is under way when this returns.
     *
     * @param messageId made by the client for one sending; the same id again finds the run of the first
     * @throws io.vesaas.runs.StillWorking while the last message is being answered
     * @throws io.vesaas.team.NotReady when the virtual employee is not at work
     * @throws Invalid when the text is empty or too long
     */
    @Transactional
    public RunId send(ConversationId id, UUID messageId, String text) {
        ConversationRow conversation = row(id);
        Optional<Message> earlier = messages.findById(messageId);
        if (earlier.isPresent()) {
            return earlier.get().run();
        }
        String request = checked(text);
        conversation.noteMessage(request, clock.instant());
        RunId run = runs.start(new NewRun(
                conversation.ve(), conversation.id(), conversation.contextId(), conversation.agentUser(), request));
        messages.save(
                new Message(messageId, Acting.customer(), conversation.id(), person(), request, run, clock.instant()));
        feed.publish(topic(Acting.customer(), id), new MessageSent(id));
        return run;
    }

    private static String checked(String text) {
        String request = text.replace("\0", "").strip();
        if (request.isEmpty()) {
            throw new Invalid("text", "required", "Write something first.");
        }
        if (request.length() > LONGEST_MESSAGE) {
            throw new MessageTooLong(LONGEST_MESSAGE);
        }
        return request;
    }

    private ConversationRow row(ConversationId id) {
        return conversations
                .findByIdAndPersonId(id.value(), person().value())
                .orElseThrow(() -> new NotFound("conversation"));
    }

    private static PersonId person() {
        return Acting.caller()
                .flatMap(Caller::person)
                .orElseThrow(() -> new AccessDeniedException("a conversation needs a person"));
    }
}
