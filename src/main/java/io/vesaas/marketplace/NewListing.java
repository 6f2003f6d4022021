package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.math.BigDecimal;

/** The wish to offer an agent; title up to 60 characters, purpose up to 160, prices per million tokens. */
public record NewListing(
        AgentRef agent, String title, String purpose, BigDecimal inputPerMillion, BigDecimal outputPerMillion) {}
