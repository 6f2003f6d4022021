package io.vesaas.runtime.sandbox;

/** What agents think with: the model that answers, their tools, the agents they call and their memory. */
record Mind(World world, ToolBox tools, Model model, Conversations conversations, Colleagues colleagues) {}
