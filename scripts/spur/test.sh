# shellcheck shell=bash
# All tests and checks, with one sum at the end.

RESULTS="$ARTIFACTS/test-results"

run_tests() {
  FILTER="$1" PASSED=0 FAILED=0 SKIPPED=0 BUILD_FAILED=""
  need_test_programs
  need_dotnet
  need_artifacts
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  choose_engine

  if [ -z "$FILTER" ]; then
    check "Formatering (dotnet csharpier format .)" formatting
    check "Filernas längd (300 rader C#, 200 rader vy)" file_sizes
  fi
  build_tests
  [ -n "$FILTER" ] || check "TypeScript (tsc)" types
  if [ -z "$BUILD_FAILED" ]; then
    run_script_tests
    run_all_projects
    sum_up
  fi

  [ $((PASSED + FAILED + SKIPPED)) -gt 0 ] || say "Inga tester kördes."
  echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
}

# A check counts as a test when it fails.
check() {
  local name="$1" told
  shift
  told="$("$@" 2>&1)" && return
  echo "Failed check: $name"
  printf '%s\n' "$told" | sed 's/^/  /'
  FAILED=$((FAILED + 1))
}

formatting() {
  (
    cd "$ROOT" || exit 1
    "$DOTNET" tool restore >"$RESULTS/tools.log" 2>&1 </dev/null || { cat "$RESULTS/tools.log"; exit 1; }
    "$DOTNET" csharpier check . </dev/null
  )
}

types() {
  cd "$ROOT" && node_modules/.bin/tsc -p tsconfig.json
}

# The web's own scripts, in Chromium; a filter is a part of a file's path.
run_script_tests() {
  local log="$RESULTS/scripts.log" code passed failed
  (cd "$ROOT" && SPUR_CHROMIUM="$(chromium_program)" node --test-reporter=tap scripts/test-scripts.mjs "$FILTER" >"$log" 2>&1 </dev/null)
  code=$?
  passed="$(sed -n 's/^# pass //p' "$log")" failed="$(sed -n 's/^# fail //p' "$log")"
  [ "$code" -eq 0 ] || [ "${failed:-0}" -gt 0 ] || failed=1
  [ "$code" -eq 0 ] || { echo; echo "TypeScript"; sed -n '/^not ok/,/^  \.\.\./p' "$log"; }
  PASSED=$((PASSED + ${passed:-0})) FAILED=$((FAILED + ${failed:-0}))
  say "  TypeScript: ${passed:-0} passed, ${failed:-0} failed, 0 skipped"
}

file_sizes() {
  local long
  long="$(sources '*.cs' | longer_than 300; sources '*.cshtml' | longer_than 200)"
  [ -z "$long" ] || { printf '%s\n' "$long"; return 1; }
}

# What git knows or would be asked to know; without git, what lies there.
sources() {
  cd "$ROOT" || exit 1
  if has git && git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard -- "$1"
  else
    find src tests -name "$1" -not -path '*/obj/*' -print0
  fi
}

longer_than() {
  xargs -0 wc -l 2>/dev/null | awk -v most="$1" '$2 != "total" && $1 > most { n = $1; sub(/^ *[0-9]+ /, ""); print $0 ": " n " rader" }'
}

build_tests() {
  lock_build
  need_node_modules 8>&-
  need_browser_tools 8>&-
  BUILD_MAY_FAIL=1 dotnet_build build SpurReview.sln -c Debug
  unlock_build
  [ -z "$BUILD_FAILED" ] || { echo "Failed check: Bygget"; FAILED=$((FAILED + 1)); }
}

run_all_projects() {
  local project
  export SPUR_TEST_FILTER="$FILTER" SPUR_DOTNET="$DOTNET"
  for project in "$ROOT"/tests/*.Tests; do basename "$project"; done | xargs -P 2 -I '{}' "$ROOT/spur" __test-project '{}'
}

# In a process of its own, two at a time.
run_test_project() {
  local name="$1"
  local words=("$ARTIFACTS/bin/$name/debug/$name.dll" --logger "trx;LogFileName=$name.trx" --results-directory "$RESULTS" --blame-hang
    --blame-hang-timeout 10m --blame-hang-dump-type none --nologo)
  [ -z "${SPUR_TEST_FILTER:-}" ] || words+=(--filter "FullyQualifiedName~$SPUR_TEST_FILTER")
  (cd "$ROOT" && "$SPUR_DOTNET" test "${words[@]}" >"$RESULTS/$name.log" 2>&1 </dev/null)
  echo $? >"$RESULTS/$name.exit"
  say "  $name: $(counts "$RESULTS/$name.trx" | awk '{ print $1 " passed, " $2 " failed, " $3 " skipped" }')"
}

# "passed failed skipped" of one result file. Whatever ran and did not pass has failed: errors, time-outs, aborted runs.
counts() {
  if [ -s "$1" ]; then
    sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' "$1" | awk '{ print $3, $2 - $3, $1 - $2 }'
  else
    echo "0 0 0"
  fi
}

sum_up() {
  local exit_file name passed failed skipped
  for exit_file in "$RESULTS"/*.exit; do
    name="$(basename "$exit_file" .exit)"
    read -r passed failed skipped <<<"$(counts "$RESULTS/$name.trx")"
    if [ "$(cat "$exit_file")" != 0 ]; then
      print_failures "$name"
      # It broke off without a failed test to show for it: a crash, a hang, a missing assembly.
      [ "$failed" -gt 0 ] || failed=1
    fi
    PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
  done
}

print_failures() {
  echo
  echo "$1"
  if grep -q '^ *Failed ' "$RESULTS/$1.log"; then
    sed -n '/^ *Failed /,$p' "$RESULTS/$1.log" | grep -v '^\[xUnit'
  else
    tail -n 40 "$RESULTS/$1.log"
  fi
}
