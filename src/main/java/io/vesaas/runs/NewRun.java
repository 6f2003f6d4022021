package io.vesaas.runs;

import io.vesaas.team.VeId;
import java.util.UUID;

/**
 * The wish for a turn.
 *
 * @param conversation where it belongs; one turn at a time in each
 * @param contextId the conversation's id at the agent, made by us, random
 * @param agentUser the conversation's user at the agent, opaque
 * @param request what the virtual employee is asked, plain text
 */
public record NewRun(VeId ve, UUID conversation, String contextId, String agentUser, String request) {}
