package io.vesaas.runtime.sandbox;

import tools.jackson.databind.node.ObjectNode;

/**
 * A tool of a simulated MCP server. It always answers the same.
 *
 * @param parameters JSON schema of its arguments
 * @param example arguments that the demo model calls it with
 * @param answer what it returns
 */
record Tool(String name, String description, ObjectNode parameters, ObjectNode example, String answer) {}
