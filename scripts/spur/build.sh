# shellcheck shell=bash disable=SC2034
# Builds when the sources have changed, and only then.

need_artifacts() {
  mkdir -p "$ARTIFACTS" 2>/dev/null
  [ -w "$ARTIFACTS" ] || fail "Det går inte att skriva i $ARTIFACTS. Kör som den användare som äger katalogen."
}

# One build at a time. Children must not inherit the lock (8>&-): the compiler server outlives the build.
lock_build() {
  need_artifacts
  if has flock; then
    exec 8>"$ARTIFACTS/build.lock"
    flock -n 8 || { say "Väntar på ett annat bygge …"; flock 8; }
    return
  fi
  until mkdir "$ARTIFACTS/build.lock.d" 2>/dev/null; do
    kill -0 "$(cat "$ARTIFACTS/build.lock.d/pid" 2>/dev/null || echo $$)" 2>/dev/null || rm -rf "$ARTIFACTS/build.lock.d"
    sleep 0.2
  done
  echo $$ >"$ARTIFACTS/build.lock.d/pid"
  trap 'rm -rf "$ARTIFACTS/build.lock.d"' EXIT
}

unlock_build() {
  if has flock; then
    exec 8>&-
  else
    rm -rf "$ARTIFACTS/build.lock.d"
    trap - EXIT
  fi
}

# By content, so that a fresh checkout of the same sources is the same.
fingerprint() {
  (
    cd "$ROOT" || exit 1
    find "$@" -type d \( -name bin -o -name obj -o -path src/SpurReview.Web/wwwroot/assets -o -path scripts/spur -o -path scripts/docker \) -prune -o -type f -print0 | xargs -0 cksum
    find . -maxdepth 1 -type f \( -name '*.props' -o -name '*.targets' -o -name 'global.json' -o -name 'package*.json' -o -name 'tsconfig*.json' \
      -o -name 'BannedSymbols.txt' -o -name '.editorconfig' -o -iname 'nuget.config' \) -print0 | xargs -0 cksum
    echo "${ENGINE[*]}"
    [ -z "${SPUR_QUESTPDF_ASSEMBLY:-}" ] || cksum <"$SPUR_QUESTPDF_ASSEMBLY"
  ) | LC_ALL=C sort | cksum | tr ' ' '-'
}

# Sets ENGINE to the build's arguments. The verdict is kept under artifacts/; SPUR_REPORT_ENGINE goes before it.
choose_engine() {
  local verdict="$ARTIFACTS/report-engine"
  if [ -n "${SPUR_QUESTPDF_ASSEMBLY:-}" ]; then
    [ -f "$SPUR_QUESTPDF_ASSEMBLY" ] || fail "SPUR_QUESTPDF_ASSEMBLY pekar på $SPUR_QUESTPDF_ASSEMBLY, som inte finns."
    ENGINE=(-p:ReportEngine=QuestPdf "-p:QuestPdfAssembly=$(cd "$(dirname "$SPUR_QUESTPDF_ASSEMBLY")" && pwd)/$(basename "$SPUR_QUESTPDF_ASSEMBLY")")
    return
  fi
  case "${SPUR_REPORT_ENGINE:-}" in
    QuestPdf | WeasyPrint) ENGINE=("-p:ReportEngine=$SPUR_REPORT_ENGINE") ;;
    "")
      [ -s "$verdict" ] || try_questpdf "$verdict"
      ENGINE=("-p:ReportEngine=$(cat "$verdict")")
      ;;
    *) misuse "SPUR_REPORT_ENGINE ska vara QuestPdf eller WeasyPrint, inte $SPUR_REPORT_ENGINE." ;;
  esac
}

try_questpdf() {
  need_dotnet
  local version folder="$ARTIFACTS/questpdf-probe"
  version="$(sed -n 's/.*"QuestPDF" Version="\([^"]*\)".*/\1/p' "$ROOT/Directory.Packages.props")"
  need_artifacts
  mkdir -p "$folder"
  # Alone in its folder: the repository's own settings would add packages that are not the question.
  echo '<Project />' | tee "$folder/Directory.Build.props" "$folder/Directory.Build.targets" >"$folder/Directory.Packages.props"
  cat >"$folder/probe.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="QuestPDF" Version="[$version]" /></ItemGroup>
</Project>
XML
  if (cd "$ROOT" && within 60 "$DOTNET" restore "$folder/probe.csproj" >"$folder/log" 2>&1 </dev/null); then
    echo QuestPdf >"$1"
  else
    echo WeasyPrint >"$1"
  fi
}

# within SECONDS command…, where timeout is to be had.
within() {
  local seconds="$1"
  shift
  if has timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# Sets APP and DOTNET. Each set of sources has a folder of its own, so a running app never loses its files to a newer build.
build_app() {
  local folder
  choose_engine
  folder="$ARTIFACTS/app/$(fingerprint src scripts)"
  APP="$folder/SpurReview.Web.dll"
  need_dotnet
  [ -e "$APP" ] && return

  lock_build
  if [ ! -e "$APP" ]; then
    need_node_modules 8>&-
    say "Bygger …"
    rm -rf "$ARTIFACTS"/app/new-*
    dotnet_build publish src/SpurReview.Web -c Release -o "$ARTIFACTS/app/new-$$"
    rm -rf "$folder" && mv "$ARTIFACTS/app/new-$$" "$folder"
    remove_old_apps "$folder"
  fi
  unlock_build
}

# Sets BENCH, beside APP. It is built every time: MSBuild's own check is enough for something that runs for minutes.
build_bench() {
  build_app
  BENCH="$ARTIFACTS/bin/SpurReview.Benchmarks/release/SpurReview.Benchmarks.dll"
  lock_build
  need_node_modules 8>&-
  dotnet_build build tests/SpurReview.Benchmarks -c Release
  unlock_build
}

build_screenshots() {
  need_dotnet
  lock_build
  need_node_modules 8>&-
  dotnet_build build tests/SpurReview.Screenshots -c Debug
  unlock_build
  SCREENSHOTS="$ARTIFACTS/bin/SpurReview.Screenshots/debug/SpurReview.Screenshots.dll"
}

# Silent when all is well; otherwise each error once.
dotnet_build() {
  local log="$ARTIFACTS/build.log"
  (cd "$ROOT" && "$DOTNET" "$@" "${ENGINE[@]}" -v quiet -nologo >"$log" 2>&1 </dev/null 8>&-) && return
  { grep -E '(error|fel) [A-Z]+[0-9]+' "$log" || tail -n 20 "$log"; } | sed 's/^ *//' | sort -u >&2
  say "Bygget misslyckades. Allt står i $log"
  BUILD_FAILED=1
  [ "${BUILD_MAY_FAIL:-}" ] || exit 1
}

remove_old_apps() {
  local folder running
  running="$(running_programs)" || return 0
  for folder in "$ARTIFACTS"/app/*; do
    case "$folder" in "$1") continue ;; esac
    case "$running" in *"$folder/"*) continue ;; esac
    rm -rf "$folder"
  done
}

# Small containers have no ps, and macOS no /proc.
running_programs() {
  if has ps; then
    ps -A -o args=
  else
    cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' '
    [ -e /proc/self/cmdline ]
  fi
}
