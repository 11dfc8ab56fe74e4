# shellcheck shell=bash disable=SC2034
# What the machine must have: found, installed where that can be done unattended, or asked for with one command.

is_root() { [ "$(id -u)" = 0 ]; }
has() { command -v "$1" >/dev/null 2>&1; }
is_macos() { [ "$(uname -s)" = Darwin ]; }
can_install() { is_root && has apt-get; }

# One question for each package that we may ask for, by its Debian name.
has_package() {
  case "$1" in
    postgresql) has_postgres ;;
    weasyprint) has weasyprint ;;
    hyphen-sv) is_macos || [ -e /usr/share/hyphen/hyph_sv.dic ] || [ -e /usr/share/hyphen/hyph_sv_SE.dic ] ;;
    poppler-utils) has pdftotext ;;
    qpdf) has qpdf ;;
    procps) has ps ;;
    chromium) chromium_program >/dev/null ;;
  esac
}

has_postgres() {
  local folder
  for folder in "${SPUR_PG_BIN:-/nowhere}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin \
    /usr/local/opt/postgresql*/bin /Applications/Postgres.app/Contents/Versions/*/bin; do
    [ -x "$folder/initdb" ] && return 0
  done
  has initdb && has postgres
}

chromium_program() {
  local program
  for program in "${SPUR_CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$program" ] && has "$program"; then
      command -v "$program"
      return 0
    fi
  done
  return 1
}

remedy() {
  if is_macos; then
    local names=()
    local name
    for name in "$@"; do
      case "$name" in
        postgresql) names+=(postgresql@17) ;;
        poppler-utils) names+=(poppler) ;;
        hyphen-sv) ;;
        *) names+=("$name") ;;
      esac
    done
    echo "brew install ${names[*]:-}"
  elif has apt-get; then
    if is_root; then echo "apt-get install $*"; else echo "sudo apt-get install $*"; fi
  else
    echo "installera $* med systemets pakethanterare"
  fi
}

# Sets MISSING to what is still not there.
install_missing() {
  local name
  MISSING=()
  for name in "$@"; do has_package "$name" || MISSING+=("$name"); done
  [ ${#MISSING[@]} -gt 0 ] && can_install || return 0

  say "Installerar ${MISSING[*]} (en gång) …"
  apt_install "${MISSING[@]}"
  MISSING=()
  for name in "$@"; do has_package "$name" || MISSING+=("$name"); done
}

apt_install() {
  local settings=/etc/postgresql-common/createcluster.d log="$ARTIFACTS/apt.log"
  mkdir -p "$ARTIFACTS" "$settings"
  # Debian would create and start a server of its own, which nobody here asked for.
  echo "create_main_cluster = false" >"$settings/spurreview.conf"
  export DEBIAN_FRONTEND=noninteractive
  local get=(apt-get -qq -y -o DPkg::Lock::Timeout=120)
  "${get[@]}" install --no-install-recommends "$@" >"$log" 2>&1 </dev/null \
    || { "${get[@]}" update && "${get[@]}" install --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null \
    || { say "Installationen misslyckades:"; tail -n 5 "$log" >&2; }
  rm -f "$settings/spurreview.conf"
}

need_database() {
  [ -n "${ConnectionStrings__Spur:-}" ] && return
  install_missing postgresql
  [ ${#MISSING[@]} -eq 0 ] || fail "PostgreSQL 15 eller senare saknas. Kör: $(remedy postgresql)"
}

# The app works without: it is only reports on paper that cannot be had.
want_reports() {
  local wanted=(weasyprint hyphen-sv)
  can_install && wanted+=(poppler-utils qpdf)
  install_missing "${wanted[@]}"
  [ ${#MISSING[@]} -eq 0 ] || say "Rapporter som PDF behöver ${MISSING[*]}. Kör: $(remedy "${MISSING[@]}")"
}

need_test_programs() {
  local wanted=(weasyprint hyphen-sv poppler-utils qpdf chromium procps)
  [ -n "${ConnectionStrings__Spur:-}${SPUR_TEST_DB:-}" ] || wanted+=(postgresql)
  install_missing "${wanted[@]}"
  [ ${#MISSING[@]} -eq 0 ] || fail "Testerna behöver ${MISSING[*]}. Kör: $(remedy "${MISSING[@]}")"
}

# Sets DOTNET.
need_dotnet() {
  find_dotnet || fail "SDK:n för .NET 10 saknas. Hämta den: https://dotnet.microsoft.com/download/dotnet/10.0"
}

find_dotnet() {
  local program
  for program in dotnet "${DOTNET_ROOT:-/nowhere}/dotnet" "${HOME:-/nowhere}/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet \
    /usr/local/share/dotnet/dotnet /opt/homebrew/bin/dotnet; do
    if has "$program" && "$program" --list-sdks 2>/dev/null | grep -q '^10\.'; then
      DOTNET="$(command -v "$program")"
      return 0
    fi
  done
  return 1
}

has_node() {
  has npm && node -e 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)' 2>/dev/null
}

need_node() {
  has_node || fail "Node 20 eller senare med npm saknas. Hämta: https://nodejs.org/en/download"
}

# Script and style come from npm; what they need is fetched again only when the list of packages has changed.
need_node_modules() { need_packages "$ROOT"; }

# What only the browser tests need is in a list of its own, so that nobody who runs the app waits for it.
need_browser_tools() { need_packages "$ROOT/tests/browser-tools"; }

need_packages() {
  local directory="$1" mark="$1/node_modules/.spur-lock" sum
  sum="$(cksum <"$directory/package-lock.json")"
  [ "$(cat "$mark" 2>/dev/null)" = "$sum" ] && return
  need_node
  say "Hämtar npm-paket …"
  (cd "$directory" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >"$ARTIFACTS/npm.log" 2>&1 </dev/null) \
    || { tail -n 20 "$ARTIFACTS/npm.log" >&2; fail "npm-paketen kunde inte hämtas. Kontrollera nätet och försök igen."; }
  echo "$sum" >"$mark"
}
