#!/usr/bin/env bash
# Looks whether KAgent stands as install.sh left it, and changes nothing. Exit code 0 when all is well, 1 otherwise.
set -euo pipefail
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

readonly VERSION=0.9.12
readonly INSTALL='k8s/kagent/install.sh'

help() {
    cat <<TEXT
k8s/kagent/verify.sh [options]         looks whether KAgent $VERSION is ready for the platform; changes nothing

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
        *) fail "k8s/kagent/verify.sh does not know \"$1\"; see --help." ;;
    esac
    shift
done

if [ "$DRY_RUN" = yes ]; then
    cat <<TEXT
Would look, with $(kubectl_words) get, at:
  the cluster and the resource definitions agents.kagent.dev, modelconfigs.kagent.dev, remotemcpservers.kagent.dev
  the namespaces kagent, ve-agents and ve-test, and the label vesaas.io/agents wherever there are agents
  the keys, not the values, of the Secrets kagent/kagent-database and kagent/llm-key
  the deployments kagent-controller and kagent-ui at $VERSION
  the network policies, and the conditions of every ModelConfig and Agent
Would ask, through $(kubectl_words) port-forward:
  KAgent's API for /version and /api/agents, and its dashboard for /health
TEXT
    exit 0
fi
need_kubectl
need curl 'https://curl.se'
need_cluster

namespaces() {
    local name
    expect "run $INSTALL" namespace kagent
    expect "run $INSTALL" namespace ve-agents
    expect "run $INSTALL" namespace ve-test
    LABELLED=$(field namespaces -l vesaas.io/agents=true '{range .items[*]}{.metadata.name}{"\n"}{end}')
    for name in $(field agents.kagent.dev -A '{range .items[*]}{.metadata.namespace}{"\n"}{end}' | sort -u); do
        printf '%s\n' "$LABELLED" | grep -qx "$name" ||
            row wrong "namespace $name has agents but no label" "run $INSTALL --agents-namespace $name"
    done
}

definitions() {
    local name
    for name in agents modelconfigs remotemcpservers; do
        case " $(field crd "$name.kagent.dev" '{.spec.versions[?(@.served==true)].name}') " in
            *' v1alpha2 '*) row ok "$name.kagent.dev v1alpha2" ;;
            '  ') row missing "$name.kagent.dev v1alpha2" "run $INSTALL" ;;
            *) row wrong "$name.kagent.dev v1alpha2" "another version of KAgent is installed; see docs/clusters.md, \"Versions\"" ;;
        esac
    done
}

secrets() {
    # The chart's own database, of --trial, needs no address.
    if has_secret kagent kagent-database url; then
        row ok "secret kagent-database in kagent"
    elif kube get -n kagent deployment kagent-postgresql >/dev/null 2>&1; then
        row note "secret kagent-database in kagent" "none: KAgent keeps its data in a trial database"
    else
        row missing "secret kagent-database in kagent" "run $INSTALL --database-url-file FILE"
    fi
    if has_secret kagent llm-key API_KEY; then
        row ok "secret llm-key in kagent"
    else
        row missing "secret llm-key in kagent" "run $INSTALL --model-key-file FILE"
    fi
}

policies() {
    local name
    expect "run $INSTALL" -n kagent networkpolicy kagent-controller
    expect "run $INSTALL" -n kagent networkpolicy kagent-ui
    for name in $LABELLED; do
        expect "run $INSTALL --agents-namespace $name" -n "$name" networkpolicy ve-agents
    done
}

# One row for each object of a kind whose condition is not True, one for all others: kind, condition, state of the row.
conditions() {
    local name state message list good=0 each='{{range .items}}{{.metadata.namespace}}/{{.metadata.name}}|'
    each="$each{{with .status}}{{range .conditions}}{{if eq .type \"$2\"}}{{.status}}|{{printf \"%q\" .message}}"
    each="$each{{end}}{{end}}{{end}}{{\"\\n\"}}{{end}}"
    list=$(kube get "$1.kagent.dev" -A -o go-template="$each" 2>/dev/null || true)
    while IFS='|' read -r name state message; do
        if [ "$state" = True ]; then
            good=$((good + 1))
        elif [ -n "$name" ]; then
            row "$3" "$1 $name" "$2 is ${state:-not reported yet}${message:+: $message}"
        fi
    done <<LIST
$list
LIST
    [ "$good" -eq 0 ] || row ok "$1 with $2: $good"
}

api() {
    local version
    if ! forward kagent service/kagent-controller 8083; then
        row wrong "KAgent's API" "no way in through port-forward: $(forward_complaint)"
        return
    fi
    ask /version
    version=$(printf '%s' "$BODY" | sed -n 's/.*"kagent_version": *"v\{0,1\}\([^"]*\)".*/\1/p')
    case $version in
        0.9.*) row ok "KAgent's API says version $version" ;;
        0.10.*-* | 0.[1-8].*) row wrong "KAgent's API says version $version" "avoid it; see docs/clusters.md, \"Versions\"" ;;
        0.10.*) row note "KAgent's API says version $version" "the platform was tried with 0.9 only" ;;
        '') row wrong "KAgent's API" "/version answers $STATUS: $(kubectl_words) -n kagent logs deployment/kagent-controller" ;;
        *) row wrong "KAgent's API says version $version" "the platform is made for 0.9; see docs/clusters.md, \"Versions\"" ;;
    esac
    ask /api/agents
    case $STATUS in
        200) row ok "KAgent's API lists agents" ;;
        404) row wrong "KAgent's API lists agents" "404: this is KAgent's API v2, which the platform does not speak" ;;
        401) row wrong "KAgent's API lists agents" "401: auth mode is trusted-proxy; set controller.auth.mode=unsecure" ;;
        *) row wrong "KAgent's API lists agents" "answers $STATUS: $(kubectl_words) -n kagent logs deployment/kagent-controller" ;;
    esac
    close_forward
}

dashboard() {
    if ! forward kagent service/kagent-ui 8080; then
        row wrong "KAgent's dashboard" "no way in through port-forward: $(forward_complaint)"
        return
    fi
    ask /health
    if [ "$STATUS" = 200 ]; then
        row ok "KAgent's dashboard answers"
    else
        row wrong "KAgent's dashboard" "answers $STATUS: $(kubectl_words) -n kagent logs deployment/kagent-ui"
    fi
    close_forward
}

row state 'what' 'what to do'
row ok "Kubernetes $SERVER answers"
definitions
namespaces
secrets
expect_deployment "run $INSTALL" kagent kagent-controller "$VERSION"
expect_deployment "run $INSTALL" kagent kagent-ui "$VERSION"
policies
conditions modelconfigs Accepted wrong
api
dashboard
conditions agents Accepted note
conditions agents Ready note
verdict
