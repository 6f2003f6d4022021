#!/usr/bin/env bash
# Looks whether Agent Gateway stands as install.sh left it and whether the platform guards it, and changes nothing. Exit
# code 0 when all is well, 1 otherwise.
set -euo pipefail
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

readonly VERSION=v1.4.1
readonly NAMESPACE=agentgateway-system
readonly INSTALL='k8s/agent-gateway/install.sh'
readonly PLATFORM=system:serviceaccount:ve-platform:ve-platform

help() {
    cat <<TEXT
k8s/agent-gateway/verify.sh [options]  looks whether Agent Gateway $VERSION is ready and guarded; changes nothing

  --context NAME   context of kubectl
  --dry-run        say what would be looked at
  --help           this text
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --context) CONTEXT=$(value_of "$@"); shift ;;
        --dry-run) DRY_RUN=yes ;;
        --help | -h) help; exit 0 ;;
        *) fail "k8s/agent-gateway/verify.sh does not know \"$1\"; see --help." ;;
    esac
    shift
done

if [ "$DRY_RUN" = yes ]; then
    cat <<TEXT
Would look, with $(kubectl_words) get, at:
  the cluster, the Gateway API 1.6 and the resource definitions of Agent Gateway
  the deployments agentgateway and agent-edge at $VERSION, one proxy only, its Service inside the cluster
  the Gateway agent-edge with its listeners http and https, and the certificate's last day
  the network policies and the ReferenceGrant for access logs
  whether a policy asks every caller for a token, whether it is accepted, and which routes there are
  refusals of the proxy (events AgentGatewayNackError)
Would ask, through $(kubectl_words) auth can-i and port-forward:
  what the ServiceAccount ve-platform may do
  the gateway for a route without a token, which must be 401
TEXT
    exit 0
fi
need_kubectl
need curl 'https://curl.se'
need_cluster

definitions() {
    local name found
    found=$(field crd gateways.gateway.networking.k8s.io '{.metadata.annotations.gateway\.networking\.k8s\.io/bundle-version}')
    case $found in
        v1.[6-9].* | v1.[1-9][0-9].*) row ok "Gateway API $found" ;;
        '') row missing "Gateway API 1.6" "run $INSTALL" ;;
        *) row wrong "Gateway API $found" "1.6 is needed: run $INSTALL --upgrade-gateway-api" ;;
    esac
    for name in agentgatewaybackends agentgatewayparameters agentgatewaypolicies; do
        expect "run $INSTALL" crd "$name.agentgateway.dev"
    done
}

proxy() {
    local replicas type
    expect_deployment "run $INSTALL" "$NAMESPACE" agentgateway "$VERSION"
    expect_deployment "run $INSTALL" "$NAMESPACE" agent-edge "$VERSION"
    replicas=$(field -n "$NAMESPACE" deployment agent-edge '{.spec.replicas}')
    [ "${replicas:-1}" = 1 ] || row wrong "one proxy" "$replicas run, so that each limit counts $replicas times: apply k8s/agent-gateway/parameters.yaml"
    type=$(field -n "$NAMESPACE" service agent-edge '{.spec.type}')
    case $type in
        ClusterIP | '') ;;
        *) row wrong "service agent-edge inside the cluster" "is of type $type: apply k8s/agent-gateway/parameters.yaml" ;;
    esac
}

# A row for a condition of the Gateway or of a listener: what, JSONPath up to the conditions, type, what to do.
expect_condition() {
    local state
    state=$(field -n "$NAMESPACE" gateway agent-edge "{$2[?(@.type==\"$3\")].status}")
    if [ "$state" = True ]; then
        row ok "$1 is $3"
    else
        row wrong "$1 is $3" "${state:-not reported}: $(field -n "$NAMESPACE" gateway agent-edge "{$2[?(@.type==\"$3\")].message}") $4"
    fi
}

gateway() {
    if [ -z "$(field -n "$NAMESPACE" gateway agent-edge '{.metadata.name}')" ]; then
        row missing "gateway agent-edge in $NAMESPACE" "run $INSTALL"
        return
    fi
    expect_condition 'gateway agent-edge' .status.conditions Programmed ''
    expect_condition 'listener http' '.status.listeners[?(@.name=="http")].conditions' Programmed ''
    expect_condition 'listener https' '.status.listeners[?(@.name=="https")].conditions' ResolvedRefs "run $INSTALL --tls-cert FILE --tls-key FILE"
}

certificate() {
    local pem last
    command -v openssl >/dev/null || return 0
    pem=$(field -n "$NAMESPACE" secret agent-edge-tls '{.data.tls\.crt}' | openssl base64 -d -A 2>/dev/null || true)
    [ -n "$pem" ] || return 0
    last=$(printf '%s\n' "$pem" | openssl x509 -noout -enddate 2>/dev/null | sed 's/^notAfter=//') || last=''
    if printf '%s\n' "$pem" | openssl x509 -noout -checkend 1209600 >/dev/null 2>&1; then
        row ok "certificate until $last"
    else
        row wrong "certificate until ${last:-an unknown day}" "renew it: $INSTALL --tls-cert FILE --tls-key FILE"
    fi
}

# A row for what the platform may do: resource, namespace or -A, verbs.
expect_rights() {
    local verb answer denied='' where=--all-namespaces
    [ "$2" = -A ] || where=--namespace=$2
    for verb in $3; do
        answer=$(kube auth can-i "$verb" "$1" "$where" --as="$PLATFORM" 2>/dev/null || true)
        case $answer in
            yes*) ;;
            no*) denied="$denied $verb" ;;
            *)
                row note "rights on ${1%%.*}: $3" "could not be asked: you may not impersonate $PLATFORM"
                return
                ;;
        esac
    done
    if [ -z "$denied" ]; then
        row ok "rights on ${1%%.*}: $3"
    else
        row wrong "rights on ${1%%.*}: $3" "not:$denied. Run $INSTALL"
    fi
}

rights() {
    expect "run $INSTALL" -n ve-platform serviceaccount ve-platform
    expect_rights agents.kagent.dev -A 'list watch'
    expect_rights modelconfigs.kagent.dev -A 'list watch'
    local all='get list create patch delete'
    expect_rights httproutes.gateway.networking.k8s.io "$NAMESPACE" "$all"
    expect_rights agentgatewaypolicies.agentgateway.dev "$NAMESPACE" "$all"
    expect_rights agentgatewaybackends.agentgateway.dev "$NAMESPACE" "$all"
    case $(kube auth can-i get secrets --namespace="$NAMESPACE" --as="$PLATFORM" 2>/dev/null || true) in
        yes*) row wrong "ve-platform may not read secrets" "somebody has given it more than rbac.yaml does" ;;
        no*) row ok "ve-platform may not read secrets" ;;
    esac
}

# Sets GUARD to the policy that asks every caller of the gateway for a token; a route without one is open.
guard() {
    local each routes mode state reason
    # shellcheck disable=SC2016 # the variable is the template's
    each='{{range .items}}{{$policy := .}}{{range .spec.targetRefs}}{{if and (eq .kind "Gateway") (eq .name "agent-edge")}}'
    each="$each{{with \$policy.spec.traffic}}{{with .jwtAuthentication}}{{\$policy.metadata.name}} {{.mode}}{{\"\\n\"}}{{end}}{{end}}"
    each="$each{{end}}{{end}}{{end}}"
    GUARD=$(kube get -n "$NAMESPACE" agentgatewaypolicies.agentgateway.dev -o go-template="$each" 2>/dev/null | head -n 1) || GUARD=''
    routes=$(field -n "$NAMESPACE" httproutes.gateway.networking.k8s.io '{.items[*].metadata.name}' | wc -w | tr -d ' ')
    if [ -z "$GUARD" ] && [ "$routes" -eq 0 ]; then
        row note "policy for callers" "none yet, and no route: every call is refused until the platform has started"
        return
    elif [ -z "$GUARD" ]; then
        row wrong "policy for callers" "none, so $routes routes are open to whoever reaches the gateway: start the platform"
        return
    fi
    mode=${GUARD#* }
    GUARD=${GUARD%% *}
    [ "$mode" = Strict ] || [ "$mode" = '<no value>' ] || row wrong "policy $GUARD is strict" "its mode is $mode"
    for state in Accepted:Valid Attached:Attached; do
        reason=$(field -n "$NAMESPACE" agentgatewaypolicy "$GUARD" "{.status.ancestors[0].conditions[?(@.type==\"${state%:*}\")].reason}")
        if [ "$reason" = "${state#*:}" ]; then
            row ok "policy $GUARD is ${state%:*}"
        else
            row wrong "policy $GUARD is ${state%:*}" "${reason:-not yet}: $(kubectl_words) -n $NAMESPACE describe agentgatewaypolicy $GUARD"
        fi
    done
    row ok "routes: $routes"
}

refusals() {
    local last
    last=$(field -n "$NAMESPACE" events --field-selector reason=AgentGatewayNackError '{.items[-1:].message}')
    if [ -z "$last" ]; then
        row ok "the proxy has refused nothing lately"
    else
        row wrong "the proxy has refused something" "$last"
    fi
}

door() {
    if ! forward "$NAMESPACE" service/agent-edge 8080; then
        row wrong "the gateway answers" "no way in through port-forward: $(forward_complaint)"
        return
    fi
    ask /ve/verify
    close_forward
    case ${GUARD:+guarded}-$STATUS in
        guarded-401) row ok "no token is answered 401" ;;
        guarded-000 | -000) row wrong "the gateway answers" "not at all: $(kubectl_words) -n $NAMESPACE logs deployment/agent-edge" ;;
        guarded-*) row wrong "no token is answered 401" "it is $STATUS: the proxy does not serve the policy; look at the events above" ;;
        -404) row ok "the gateway answers, without a route" ;;
        *) row wrong "the gateway answers" "$STATUS where nothing is expected" ;;
    esac
}

row state 'what' 'what to do'
row ok "Kubernetes $SERVER answers"
definitions
expect "run $INSTALL" gatewayclass agentgateway
proxy
gateway
certificate
expect "run $INSTALL" -n "$NAMESPACE" networkpolicy agent-edge
expect "run $INSTALL" -n "$NAMESPACE" networkpolicy agentgateway
expect "run $INSTALL" -n ve-platform referencegrant ve-access-logs
rights
guard
refusals
door
verdict
