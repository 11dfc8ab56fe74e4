# shellcheck shell=bash
# Looks at the machine, then lets the app look at the installation.

FAULTS=0

report() {
  printf '  %-5s %s\n' "$1" "$2"
}

# examine WHAT REMEDY question…
examine() {
  local what="$1" cure="$2"
  shift 2
  if "$@" >/dev/null 2>&1; then
    report ok "$what"
  else
    report FEL "$what"
    report "" "åtgärd: $cure"
    FAULTS=$((FAULTS + 1))
  fi
}

has_disk_space() {
  local folder="$1"
  while [ ! -d "$folder" ]; do folder="$(dirname "$folder")"; done
  [ "$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')" -gt 1048576 ]
}

is_port_free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/5080") 2>/dev/null
}

# The directory of --data, as the app will see it.
data_directory() {
  local found="$ROOT/.spur"
  while [ $# -gt 0 ]; do
    case "$1" in
      --data) found="${2:-}" ;;
      --data=*) found="${1#--data=}" ;;
    esac
    shift
  done
  case "$found" in /*) echo "$found" ;; *) echo "$PWD/$found" ;; esac
}

doctor() {
  local data
  data="$(data_directory "$@")"
  echo "Datorn"
  examine "SDK för .NET 10" "https://dotnet.microsoft.com/download/dotnet/10.0" find_dotnet
  examine "Node 20 eller senare" "https://nodejs.org/en/download" has_node
  if [ -n "${ConnectionStrings__Spur:-}" ]; then
    report ok "PostgreSQL: egen server enligt ConnectionStrings__Spur"
  else
    examine "PostgreSQL 15 eller senare" "$(remedy postgresql)" has_package postgresql
  fi
  examine "weasyprint (rapporter som PDF)" "$(remedy weasyprint)" has_package weasyprint
  examine "hyphen-sv (svensk avstavning)" "$(remedy hyphen-sv)" has_package hyphen-sv
  examine "chromium (bara för testerna)" "$(remedy chromium)" has_package chromium
  examine "poppler-utils (bara för testerna)" "$(remedy poppler-utils)" has_package poppler-utils
  examine "Minst 1 GB ledigt för $data" "frigör plats, eller välj en annan katalog med --data" has_disk_space "$data"
  if is_port_free; then
    report ok "Port 5080 är ledig"
  else
    report ok "Port 5080 används (av SpurReview, eller välj en annan med --port)"
  fi
  [ ! -s "$ARTIFACTS/report-engine" ] || report ok "Rapporter ritas av $(cat "$ARTIFACTS/report-engine") (pröva om: rm $ARTIFACTS/report-engine)"

  if ! find_dotnet; then
    echo "Installationen kan inte kontrolleras förrän .NET finns."
    exit 1
  fi
  echo "Installationen"
  build_app
  if names_data "$@"; then
    "$DOTNET" "$APP" doctor "$@"
  else
    "$DOTNET" "$APP" doctor --data "$ROOT/.spur" "$@"
  fi
  local answer=$?
  [ "$FAULTS" -eq 0 ] || exit 1
  exit "$answer"
}
