package io.vesaas.runtime.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.vesaas.runtime.AgentFailure;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Guards the sandbox's gateway, whose rules are built in: it has to be told our keys, and forgets them when its process
 * ends.
 */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxEdge implements Edge {

    private final SandboxCalls calls;
    private final GatewaySettings settings;

    SandboxEdge(SandboxCalls calls, GatewaySettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public void secure(String publicKeys) {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.put("issuer", settings.issuer());
        body.put("audience", settings.audience());
        body.set("jwks", Wire.JSON.readTree(publicKeys));
        calls.put("/keys", Wire.JSON.writeValueAsBytes(body));
    }

    @Override
    public List<String> drift(String publicKeys) {
        try {
            JsonNode issuers = Wire.JSON.readTree(calls.get("/keys")).path("issuers");
            return StreamSupport.stream(issuers.spliterator(), false)
                    .filter(entry ->
                            settings.issuer().equals(entry.path("issuer").asString("")))
                    .findFirst()
                    .map(entry -> drift(entry, publicKeys))
                    .orElse(List.of("it knows no key of issuer " + settings.issuer()));
        } catch (JacksonException e) {
            throw garbled(e);
        }
    }

    private List<String> drift(JsonNode entry, String publicKeys) {
        var drift = new ArrayList<String>();
        String audience = entry.path("audience").asString("");
        if (!settings.audience().equals(audience)) {
            drift.add("its audience is " + audience + " instead of " + settings.audience());
        }
        try {
            Set<String> there = thumbprints(entry.path("jwks").toString());
            Set<String> wanted = thumbprints(publicKeys);
            wanted.stream().filter(key -> !there.contains(key)).forEach(key -> drift.add("key " + key + " is missing"));
            there.stream()
                    .filter(key -> !wanted.contains(key))
                    .forEach(key -> drift.add("key " + key + " is not ours"));
        } catch (ParseException | JOSEException e) {
            throw garbled(e);
        }
        return drift;
    }

    /** Tells keys apart by what they are, not by what they are called; ours are called by it. */
    private static Set<String> thumbprints(String jwks) throws ParseException, JOSEException {
        var thumbprints = new TreeSet<String>();
        for (JWK key : JWKSet.parse(jwks).getKeys()) {
            thumbprints.add(key.computeThumbprint().toString());
        }
        return thumbprints;
    }

    private static AgentFailure garbled(Exception e) {
        return new AgentFailure(
                AgentFailure.Reason.GARBLED, "the keys of the sandbox can't be read: " + e.getMessage(), false);
    }
}
