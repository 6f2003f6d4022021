#!/usr/bin/env bash
# Installs Agent Gateway and the door to the agents; may be repeated. See --help, and docs/clusters.md for the whole way.
set -euo pipefail
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly VERSION=v1.4.1
readonly GATEWAY_API=v1.6.1
CHARTS=${AGENT_GATEWAY_CHARTS:-oci://cr.agentgateway.dev/charts}
REGISTRY=${AGENT_GATEWAY_REGISTRY:-}
DEFINITIONS=${GATEWAY_API_DEFINITIONS:-https://github.com/kubernetes-sigs/gateway-api/releases/download/$GATEWAY_API/standard-install.yaml}

VALUES=()
CERTIFICATE=''
CERTIFICATE_KEY=''
UPGRADE=no

help() {
    cat <<TEXT
k8s/agent-gateway/install.sh [options] installs Agent Gateway $VERSION and the Gateway agent-edge; may be repeated

  --tls-cert FILE            certificate chain of the gateway, PEM, kept as the Secret agentgateway-system/agent-edge-tls
  --tls-key FILE             its private key, PEM
  --upgrade-gateway-api      replace an older Gateway API of the cluster by $GATEWAY_API, also for its other users
  --values FILE              further values for the chart; may be repeated
  --context NAME             context of kubectl and helm
  --dry-run                  say what would be done, and ask or change nothing
  --help                     this text

  AGENT_GATEWAY_CHARTS       where the charts are   (now $CHARTS)
  AGENT_GATEWAY_REGISTRY     where the images are   (now ${REGISTRY:-that of the values, cr.agentgateway.dev})
  GATEWAY_API_DEFINITIONS    file or address of the Gateway API's definitions
                             (now $DEFINITIONS)

The policy that asks every caller for a token is not written here: the platform writes it, with its current keys, before
its first route.
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --tls-cert) CERTIFICATE=$(file_of "$@"); shift ;;
        --tls-key) CERTIFICATE_KEY=$(file_of "$@"); shift ;;
        --upgrade-gateway-api) UPGRADE=yes ;;
        --values) VALUES+=(--values "$(file_of "$@")"); shift ;;
        --context) CONTEXT=$(value_of "$@"); shift ;;
        --dry-run) DRY_RUN=yes ;;
        --help | -h) help; exit 0 ;;
        *) fail "k8s/agent-gateway/install.sh does not know \"$1\"; see --help." ;;
    esac
    shift
done
case ${CERTIFICATE:+cert}${CERTIFICATE_KEY:+key} in
    cert | key) fail "--tls-cert and --tls-key belong together." ;;
esac

require_kubernetes() {
    local minor=${SERVER#*.}
    if [ "${SERVER%%.*}" != 1 ] || [ "${minor:-0}" -lt 31 ]; then
        fail "Gateway API $GATEWAY_API needs Kubernetes 1.31 or newer; this cluster runs ${SERVER:-an unknown version}."
    fi
}

# Going back breaks what a newer one has stored.
refuse_newer() {
    local image
    image=$(field -n agentgateway-system deployment agentgateway '{.spec.template.spec.containers[0].image}')
    case ${image##*:} in
        '' | "$VERSION" | v1.[0-4].*) ;;
        *) fail "This cluster has Agent Gateway ${image##*:}; this script installs $VERSION and never goes back." ;;
    esac
}

keep_certificate() {
    if [ -n "$CERTIFICATE" ]; then
        step "The gateway's certificate"
        say "    $(kubectl_words) -n agentgateway-system create secret tls agent-edge-tls --cert=$CERTIFICATE --key=$CERTIFICATE_KEY --dry-run=client -o yaml | $(kubectl_words) apply --server-side --force-conflicts --field-manager=ve-install -f -"
        [ "$DRY_RUN" = yes ] ||
            kube -n agentgateway-system create secret tls agent-edge-tls --cert="$CERTIFICATE" --key="$CERTIFICATE_KEY" \
                --dry-run=client -o yaml |
            kube apply --server-side --force-conflicts --field-manager=ve-install -f -
    elif [ "$DRY_RUN" = no ] && ! has_secret agentgateway-system agent-edge-tls tls.crt; then
        fail "
Agent Gateway is not installed yet. Missing: the certificate of its TLS listener. Take one for the name
agent-edge.agentgateway-system.svc from your authority (cert-manager may write the Secret
agentgateway-system/agent-edge-tls), or make one for a trial:
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 -subj /CN=agent-edge \\
        -addext subjectAltName=DNS:agent-edge.agentgateway-system.svc,DNS:agent-edge.agentgateway-system.svc.cluster.local \\
        -keyout agent-edge.key -out agent-edge.crt
and add:  --tls-cert agent-edge.crt --tls-key agent-edge.key"
    fi
}

# The Gateway API belongs to the whole cluster: one that others use is left alone, or replaced on demand.
gateway_api() {
    local found=''
    step "Gateway API"
    [ "$DRY_RUN" = yes ] ||
        found=$(field crd gateways.gateway.networking.k8s.io '{.metadata.annotations.gateway\.networking\.k8s\.io/bundle-version}')
    case $found in
        '') ;;
        "$GATEWAY_API" | v1.[6-9].* | v1.[1-9][0-9].*)
            say "    $found is there already"
            return
            ;;
        *)
            [ "$UPGRADE" = yes ] || fail "The cluster has Gateway API $found; Agent Gateway $VERSION needs 1.6. Add" \
                "--upgrade-gateway-api when no other gateway of this cluster depends on the older one."
            ;;
    esac
    apply -f "$DEFINITIONS"
}

install_charts() {
    step "Resource definitions of Agent Gateway"
    run_helm upgrade --install agentgateway-crds "$CHARTS/agentgateway-crds" --version "$VERSION" \
        --namespace agentgateway-system --wait --timeout 5m
    step "Agent Gateway"
    set -- --values k8s/agent-gateway/values.yaml ${VALUES[@]+"${VALUES[@]}"}
    [ -z "$REGISTRY" ] || set -- "$@" --set "image.registry=$REGISTRY"
    run_helm upgrade --install agentgateway "$CHARTS/agentgateway" --version "$VERSION" \
        --namespace agentgateway-system "$@" --wait --timeout 10m
}

door() {
    local tries=0
    step "The Gateway agent-edge"
    apply -f k8s/agent-gateway/parameters.yaml -f k8s/agent-gateway/gateway.yaml -f k8s/agent-gateway/access-logs.yaml
    run_kube -n agentgateway-system wait gateway/agent-edge --for=condition=Programmed --timeout=3m
    # The controller makes the deployment a moment after it has accepted the Gateway.
    while [ "$DRY_RUN" = no ] && [ "$tries" -lt 60 ] &&
        ! kube get -n agentgateway-system deployment agent-edge >/dev/null 2>&1; do
        sleep 1
        tries=$((tries + 1))
    done
    run_kube -n agentgateway-system rollout status deployment/agent-edge --timeout=5m
}

if [ "$DRY_RUN" = yes ]; then
    say "What would be done; nothing is asked of a cluster, nothing is changed."
else
    need_kubectl
    need_helm
    need_cluster
    require_kubernetes
    refuse_newer
fi
step "Namespaces for the gateway and the platform"
apply -f k8s/agent-gateway/namespaces.yaml
keep_certificate
step "What the platform may do, and who may reach the gateway"
apply -f k8s/agent-gateway/rbac.yaml -f k8s/agent-gateway/network-policies.yaml
gateway_api
install_charts
door
say ""
if [ "$DRY_RUN" = no ]; then
    say "Agent Gateway $VERSION is installed. No policy yet: the platform writes it before its first route."
    say "Next: k8s/agent-gateway/verify.sh${CONTEXT:+ --context $(quoted "$CONTEXT")}"
fi
