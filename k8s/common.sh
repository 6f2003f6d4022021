# What the install and verify scripts of the folders below share; sourced by them. Works with bash 3.2 and newer.
# shellcheck shell=bash disable=SC2034 # the scripts read what is set here
set -euo pipefail

readonly STARTED_IN=$PWD
CONTEXT=''
DRY_RUN=no
FORWARDER=''
SCRATCH=''
PROBLEMS=0

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The value that follows an option, or a sentence about its absence.
value_of() {
    [ -n "${2:-}" ] || fail "$1 needs a value; see --help."
    printf '%s' "$2"
}

# A file that a person named, as the scripts see it, which work in the folder above this one; "-" stays.
file_of() {
    local file
    file=$(value_of "$@")
    case $file in
        - | /*) printf '%s' "$file" ;;
        *) printf '%s/%s' "$STARTED_IN" "$file" ;;
    esac
}

kube() { kubectl ${CONTEXT:+--context "$CONTEXT"} "$@"; }

# How the commands that are shown to a person begin.
kubectl_words() { printf 'kubectl%s' "${CONTEXT:+ --context $(quoted "$CONTEXT")}"; }

# A word as a shell takes it.
quoted() {
    case $1 in
        '' | *[!A-Za-z0-9_./:=,@%+-]*) printf "'%s'" "$1" ;;
        *) printf '%s' "$1" ;;
    esac
}

# --- What a machine and a cluster must have ---------------------------------------------------------------------

need() {
    command -v "$1" >/dev/null || fail "$1 is not on PATH: install it ($2) and try again."
}

need_kubectl() { need kubectl 'https://kubernetes.io/docs/tasks/tools/'; }

need_helm() {
    need helm 'https://helm.sh/docs/intro/install/'
    local version major minor
    version=$(helm version --short 2>/dev/null | sed 's/^v//') || version=''
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    case $major$minor in
        '' | *[!0-9]*) fail "helm does not say its version: run \"helm version --short\" and see why." ;;
    esac
    [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; } ||
        fail "helm $version is too old for charts from an OCI registry: install 3.8 or newer."
}

# Sets SERVER to the version of the API server, such as 1.34.
need_cluster() {
    local answer
    if ! answer=$(kube get --raw /version 2>&1); then
        fail "The cluster${CONTEXT:+ of context $CONTEXT} does not answer: $(printf '%s' "$answer" | tail -n 1)
Look at the contexts with \"kubectl config get-contexts\" and name one with --context."
    fi
    SERVER=$(printf '%s' "$answer" | tr -d ' \n' | sed -n 's/.*"major":"\([0-9]*\).*"minor":"\([0-9]*\).*/\1.\2/p')
}

# --- Changing ---------------------------------------------------------------------------------------------------

step() {
    say ""
    say "$*"
}

# Shows a command and runs it, unless this is a dry run.
run() {
    local word line='   '
    for word in "$@"; do line="$line $(quoted "$word")"; done
    say "$line"
    [ "$DRY_RUN" = yes ] || "$@"
}

run_kube() { run kubectl ${CONTEXT:+--context "$CONTEXT"} "$@"; }

run_helm() { run helm ${CONTEXT:+--kube-context "$CONTEXT"} "$@"; }

apply() { run_kube apply --server-side --force-conflicts --field-manager=ve-install "$@"; }

# Reads a secret from a file, or from standard input for "-", without its line end; sets SECRET. A dry run looks whether
# the file is there, and reads nothing.
read_secret() {
    SECRET=''
    [ "$1" = - ] || [ -r "$1" ] || fail "The file $1 can't be read: it should hold the secret and nothing else."
    if [ "$DRY_RUN" = no ]; then
        if [ "$1" = - ]; then SECRET=$(tr -d '\r\n'); else SECRET=$(tr -d '\r\n' <"$1"); fi
        [ -n "$SECRET" ] || fail "The file $1 is empty: it should hold the secret and nothing else."
    fi
}

# Puts SECRET under a key of a Secret: namespace, name, key. It travels through pipes, never on a command line.
put_secret() {
    say "    $(kubectl_words) -n $1 create secret generic $2 --from-file=$3=/dev/stdin --dry-run=client -o yaml | $(kubectl_words) apply --server-side --force-conflicts --field-manager=ve-install -f -"
    [ "$DRY_RUN" = yes ] || printf '%s' "$SECRET" |
        kube -n "$1" create secret generic "$2" --from-file="$3=/dev/stdin" --dry-run=client -o yaml |
        kube apply --server-side --force-conflicts --field-manager=ve-install -f -
}

# Whether a Secret has a key: namespace, name, key. Its value is not read into this shell.
has_secret() {
    [ "$(kube get -n "$1" secret "$2" -o go-template="{{if index .data \"$3\"}}yes{{end}}" 2>/dev/null)" = yes ]
}

# --- Looking ----------------------------------------------------------------------------------------------------

# One line of the table: state, what was looked at, and what to do unless it is ok. Only "missing" and "wrong" count as
# problems; "note" does not.
row() {
    printf '%-8s %-46s %s\n' "$1" "$2" "${3:-}"
    case $1 in
        missing | wrong) PROBLEMS=$((PROBLEMS + 1)) ;;
    esac
}

# Ends a verify script.
verdict() {
    say ""
    if [ "$PROBLEMS" -eq 0 ]; then
        say "Everything is as it should be."
    else
        say "$PROBLEMS of these need somebody; docs/clusters.md says more under \"What to check when it fails\"."
        exit 1
    fi
}

# A field of an object, empty when there is none: arguments of kubectl get, the last one a JSONPath.
field() {
    local path=${!#}
    set -- "${@:1:$(($# - 1))}"
    kube get "$@" -o "jsonpath=$path" 2>/dev/null || true
}

# A row for an object that must be there: what to do, then arguments of kubectl get.
expect() {
    local todo=$1
    shift
    if kube get "$@" >/dev/null 2>&1; then
        row ok "$(words_without_flags "$@")"
    else
        row missing "$(words_without_flags "$@")" "$todo"
    fi
}

words_without_flags() {
    local namespace=''
    if [ "$1" = -n ]; then
        namespace=" in $2"
        shift 2
    fi
    printf '%s%s' "$*" "$namespace"
}

# A row for a Deployment: what to do, namespace, name, image tag it must have.
expect_deployment() {
    local image available
    image=$(field -n "$2" deployment "$3" '{.spec.template.spec.containers[0].image}')
    available=$(field -n "$2" deployment "$3" '{.status.availableReplicas}')
    if [ -z "$image" ]; then
        row missing "deployment $3 in $2" "$1"
    elif [ "${image##*:}" != "$4" ]; then
        row wrong "deployment $3 in $2" "runs ${image##*:} instead of $4: $1"
    elif [ "${available:-0}" -lt 1 ]; then
        row wrong "deployment $3 in $2" "no pod is available: $(kubectl_words) -n $2 describe deployment $3"
    else
        row ok "deployment $3 in $2"
    fi
}

# Opens a port of this machine to one in the cluster: namespace, target, port. Sets PORT; false when it can't be had.
forward() {
    local log tries=0
    close_forward
    scratch
    log=$SCRATCH/forward
    kubectl ${CONTEXT:+--context "$CONTEXT"} -n "$1" port-forward "$2" ":$3" >"$log" 2>&1 </dev/null &
    FORWARDER=$!
    while [ "$tries" -lt 75 ]; do
        PORT=$(sed -n 's/^Forwarding from 127\.0\.0\.1:\([0-9]*\) .*/\1/p' "$log" | head -n 1)
        [ -z "$PORT" ] || return 0
        kill -0 "$FORWARDER" 2>/dev/null || break
        sleep 0.2
        tries=$((tries + 1))
    done
    return 1
}

# Why it could not be had.
forward_complaint() {
    local line
    line=$(head -n 1 "$SCRATCH/forward")
    printf '%s' "${line:-nothing within 15 seconds}"
}

close_forward() {
    [ -z "$FORWARDER" ] || { kill "$FORWARDER" && wait "$FORWARDER"; } 2>/dev/null || true
    FORWARDER=''
}

# Asks the forwarded port for a path; sets STATUS (000 when there is no answer) and BODY.
ask() {
    STATUS=$(curl -sS --noproxy '*' --path-as-is --max-time 15 -o "$SCRATCH/body" -w '%{http_code}' \
        "http://127.0.0.1:$PORT$1" 2>/dev/null) || STATUS=000
    BODY=$(head -c 4000 "$SCRATCH/body" 2>/dev/null || true)
}

scratch() {
    [ -n "$SCRATCH" ] || SCRATCH=$(mktemp -d)
}

clean_up() {
    close_forward
    [ -z "$SCRATCH" ] || rm -rf "$SCRATCH"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
