package io.vesaas.runtime;

/** Names an agent in the cluster. */
public record AgentRef(String namespace, String name) {

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
