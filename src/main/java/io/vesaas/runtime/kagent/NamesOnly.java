package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;

/**
 * What an informer must remember to tell news from what it knows: names and versions. The rest of a resource is in
 * {@link KnownAgents}, and once is enough.
 */
final class NamesOnly extends BasicItemStore<GenericKubernetesResource> {

    NamesOnly() {
        super(Cache::metaNamespaceKeyFunc);
    }

    @Override
    public GenericKubernetesResource put(String key, GenericKubernetesResource resource) {
        var metadata = new ObjectMeta();
        metadata.setNamespace(resource.getMetadata().getNamespace());
        metadata.setName(resource.getMetadata().getName());
        metadata.setResourceVersion(resource.getMetadata().getResourceVersion());
        var remembered = new GenericKubernetesResource();
        remembered.setMetadata(metadata);
        return super.put(key, remembered);
    }

    /** No: news must be told with the resource itself, while it is here. */
    @Override
    public boolean isFullState() {
        return false;
    }
}
