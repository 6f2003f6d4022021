#!/usr/bin/env bash
# Installs KAgent for the platform; may be repeated. See --help, and docs/clusters.md for the whole way.
set -euo pipefail
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly VERSION=0.9.12
CHARTS=${KAGENT_CHARTS:-oci://ghcr.io/kagent-dev/kagent/helm}
REGISTRY=${KAGENT_REGISTRY:-}

VALUES=()
NAMESPACES=()
DATABASE_URL_FILE=''
MODEL_KEY_FILE=''
TRIAL=no

help() {
    cat <<TEXT
k8s/kagent/install.sh [options]        installs KAgent $VERSION into the namespace kagent; may be repeated

  --database-url-file FILE   keep the address of KAgent's PostgreSQL, postgres://user:password@host:5432/name, as the
                             Secret kagent/kagent-database; "-" reads it from standard input
  --model-key-file FILE      keep the key of the model as the Secret llm-key in every namespace for agents; "-" as above
  --agents-namespace NAME    one more namespace for agents: made if need be, labelled, guarded; may be repeated
  --values FILE              further values for the chart; may be repeated
  --trial                    KAgent's own PostgreSQL with a known password, for a cluster that is thrown away
  --context NAME             context of kubectl and helm
  --dry-run                  say what would be done, and ask or change nothing
  --help                     this text

  KAGENT_CHARTS              where the charts are   (now $CHARTS)
  KAGENT_REGISTRY            where the images are   (now ${REGISTRY:-that of the values, cr.kagent.dev})

Both Secrets may also be made by other means; then leave the options out. No secret is ever given on a command line.
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --database-url-file) DATABASE_URL_FILE=$(file_of "$@"); shift ;;
        --model-key-file) MODEL_KEY_FILE=$(file_of "$@"); shift ;;
        --agents-namespace) NAMESPACES+=("$(value_of "$@")"); shift ;;
        --values) VALUES+=(--values "$(file_of "$@")"); shift ;;
        --trial) TRIAL=yes ;;
        --context) CONTEXT=$(value_of "$@"); shift ;;
        --dry-run) DRY_RUN=yes ;;
        --help | -h) help; exit 0 ;;
        *) fail "k8s/kagent/install.sh does not know \"$1\"; see --help." ;;
    esac
    shift
done
[ "$DATABASE_URL_FILE$MODEL_KEY_FILE" != -- ] || fail "Only one of the two secrets can come from standard input."
[ "$DATABASE_URL_FILE" = '' ] || [ "$TRIAL" = no ] ||
    fail "--trial brings its own database: leave out --database-url-file, or leave out --trial."

# Every namespace that carries the label, one per line; a dry run does not ask the cluster.
labelled() {
    if [ "$DRY_RUN" = yes ]; then
        printf '%s\n' kagent ve-agents ve-test ${NAMESPACES[@]+"${NAMESPACES[@]}"}
    else
        kube get namespaces -l vesaas.io/agents=true -o 'jsonpath={range .items[*]}{.metadata.name}{"\n"}{end}'
    fi | sort -u
}

# What is there already must be of the same line; going back breaks what a newer one has stored.
refuse_others() {
    local image
    ! kube get crd agenttemplates.kagent.dev >/dev/null 2>&1 ||
        fail "This cluster has KAgent's API v2 (AgentTemplate), which the platform does not speak." \
            "Use another cluster, or remove that KAgent first; see docs/clusters.md, \"Versions\"."
    image=$(field -n kagent deployment kagent-controller '{.spec.template.spec.containers[0].image}')
    case ${image##*:} in
        '' | "$VERSION" | 0.[0-9].*) ;;
        *) fail "This cluster has KAgent ${image##*:}; this script installs $VERSION and never goes back." ;;
    esac
}

prepare_namespaces() {
    local name
    step "Namespaces for KAgent and its agents"
    apply -f k8s/kagent/namespaces.yaml
    for name in ${NAMESPACES[@]+"${NAMESPACES[@]}"}; do
        if [ "$DRY_RUN" = yes ] || ! kube get namespace "$name" >/dev/null 2>&1; then
            run_kube create namespace "$name"
        fi
        run_kube label --overwrite namespace "$name" vesaas.io/agents=true
    done
    AGENT_NAMESPACES=$(labelled)
}

keep_secrets() {
    local name
    if [ -n "$DATABASE_URL_FILE" ]; then
        step "The address of KAgent's database"
        read_secret "$DATABASE_URL_FILE"
        case $SECRET in
            '' | postgres://* | postgresql://*) ;;
            *) fail "--database-url-file should hold an address that begins with postgres://, and does not." ;;
        esac
        put_secret kagent kagent-database url
    fi
    if [ -n "$MODEL_KEY_FILE" ]; then
        step "The key of the model, in every namespace for agents"
        read_secret "$MODEL_KEY_FILE"
        for name in $AGENT_NAMESPACES; do put_secret "$name" llm-key API_KEY; done
    fi
    SECRET=''
}

# Says all that is missing at once.
require_secrets() {
    local missing=''
    if [ "$TRIAL" = no ] && ! has_secret kagent kagent-database url; then
        missing="$missing
  the address of KAgent's PostgreSQL: put postgres://user:password@host:5432/name into a file and add
      --database-url-file FILE     (for a cluster that is thrown away: --trial)"
    fi
    if ! has_secret kagent llm-key API_KEY; then
        missing="$missing
  the key of the model: put it into a file and add
      --model-key-file FILE        (a model without a key still needs one: any text will do)"
    fi
    [ -z "$missing" ] || fail "
KAgent is not installed yet. Missing:$missing"
}

install_charts() {
    local list
    list=$(printf '%s' "$AGENT_NAMESPACES" | tr '\n' ',')
    step "Resource definitions of KAgent"
    run_helm upgrade --install kagent-crds "$CHARTS/kagent-crds" --version "$VERSION" --namespace kagent \
        --set kmcp.enabled=false --wait --timeout 5m
    step "KAgent"
    set -- --values k8s/kagent/values.yaml
    [ "$TRIAL" = no ] || set -- "$@" --values k8s/kagent/values-trial.yaml
    set -- "$@" ${VALUES[@]+"${VALUES[@]}"} --set "rbac.namespaces={$list}"
    [ -z "$REGISTRY" ] || set -- "$@" --set "registry=$REGISTRY"
    run_helm upgrade --install kagent "$CHARTS/kagent" --version "$VERSION" --namespace kagent "$@" --wait --timeout 10m
}

# Before KAgent runs, so that it is never open.
guard() {
    local name
    step "Who may reach KAgent and its agents"
    apply -f k8s/kagent/network-policies.yaml
    for name in $AGENT_NAMESPACES; do apply -n "$name" -f k8s/kagent/agents-network-policy.yaml; done
}

models() {
    step "A model for the agents"
    apply -f k8s/kagent/model-configs.yaml
}

if [ "$DRY_RUN" = yes ]; then
    say "What would be done; nothing is asked of a cluster, nothing is changed."
else
    need_kubectl
    need_helm
    need_cluster
    refuse_others
fi
prepare_namespaces
keep_secrets
[ "$DRY_RUN" = yes ] || require_secrets
guard
install_charts
models
say ""
if [ "$DRY_RUN" = yes ]; then
    say "Also every other namespace labelled vesaas.io/agents=true would get the key, KAgent's rights and the policy."
else
    say "KAgent $VERSION is installed. A database address that was changed is read at the next start of the controller:"
    say "    $(kubectl_words) -n kagent rollout restart deployment kagent-controller"
    say "Next: k8s/kagent/verify.sh${CONTEXT:+ --context $(quoted "$CONTEXT")}"
fi
