package io.vesaas.marketplace;

import java.util.List;

/** Something a listed agent does, with examples of how to ask for it. */
public record Skill(String name, String description, List<String> examples) {}
