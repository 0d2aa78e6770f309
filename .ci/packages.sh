# Sourced by start.sh and test.sh: installs Debian packages that are missing, or says what to install.

# install_missing WHAT_FOR PACKAGE...: never fails; what could not be installed is said, and the caller goes on without.
install_missing() {
  local purpose=$1 missing=() package sudo=()
  shift
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian system: for $purpose, install what corresponds to these packages by hand: $*" >&2
    return 0
  fi
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "For $purpose, ask an administrator for: apt-get install --no-install-recommends ${missing[*]}" >&2
      return 0
    fi
    sudo=(sudo)
  fi
  echo "Installing for $purpose: ${missing[*]}"
  if ! "${sudo[@]}" apt-get update -qq ||
     ! "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=500 install -y --no-install-recommends "${missing[@]}" >/dev/null; then
    echo "Could not install ${missing[*]}; going on without. By hand: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
  fi
}

# The offline engine: French to English through Spanish, and Catalan for what Spanish does not know.
engine_packages=(apertium apertium-fr-es apertium-eng-spa apertium-fra-cat apertium-eng-cat)

# The dictionaries of the spelling check; without them it is silent.
spelling_packages=(hunspell-en-gb hunspell-en-us)

require_dotnet() {
  command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1 && return 0
  echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and run this again." >&2
  exit 1
}
