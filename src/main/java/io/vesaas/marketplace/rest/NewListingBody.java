package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.rest.JsonBody;

/** Which agent is to be offered. */
@JsonBody
@Schema(name = "NewListing", example = """
        {"agent": {"namespace": "ve-support", "name": "support-specialist"}}""")
record NewListingBody(AgentRef agent) {}
