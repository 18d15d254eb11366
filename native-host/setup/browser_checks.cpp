#include <algorithm>

#include "setup/diagnosis.h"
#include "setup/embedded.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/repairs.h"
#include "setup/safe_file.h"
#include "setup/sandbox_checks.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

using platform::Browser;
using platform::Family;

/// A manifest that exists, as the browser of that family would take it.
struct Seen {
  Place place;
  fs::path file;
  ReadManifest read;
  bool is_ours = false;  ///< the receipt says that `register` wrote it
};

bool is_same_file(const fs::path& one, const fs::path& other) {
  std::error_code gone;
  return one == other || fs::equivalent(one, other, gone);
}

/// The receipts name the place's manifest or key, for a user or for the system.
bool is_ours(const Place& place, const Environment& here) {
  for (const bool system : {false, true}) {
    try {
      Receipt receipt = read_receipt(receipt_file(system, here));
      if (place.key.empty() ? receipt.find(place.folder / manifest_file_name()) != nullptr
                            : system == place.system && receipt.find_key(place.key) != nullptr)
        return true;
    } catch (const ReceiptUnreadable&) {  // a check of its own says so
    }
  }
  return false;
}

std::vector<Seen> manifests_of(const Browser& browser, const Environment& here) {
  std::vector<Seen> seen;
  for (const Place& place : places_of(browser, here)) {
    const auto file = manifest_at(place, here);
    if (!file || (place.key.empty() && !is_something(*file))) continue;
    seen.push_back({place, *file, read_manifest(*file, browser.family), is_ours(place, here)});
  }
  return seen;
}

/// The browser reached the program's path: whatever is wrong is wrong with the program.
bool leads_to_a_path(const Seen& manifest) {
  switch (manifest.read.fault) {
    case Fault::none:
    case Fault::unseen:
    case Fault::path_missing:
    case Fault::path_no_file:
    case Fault::path_not_executable:
      return true;
    default:
      return false;
  }
}

/// Chromium takes the first there is, right or wrong; Firefox the first it can use.
const Seen& taken_of(const std::vector<Seen>& seen, Family family) {
  if (family == Family::chromium) return seen.front();
  const auto usable = std::ranges::find_if(seen, leads_to_a_path);
  return usable == seen.end() ? seen.front() : *usable;
}

class BrowserChecks {
 public:
  BrowserChecks(const Browser& browser, const DiagnosisOptions& options, const Environment& here, Report& report)
      : browser_(browser), options_(options), here_(here), report_(report) {}

  /// False when the browser has no manifest at all.
  bool check_manifest(const std::vector<Seen>& seen) {
    if (seen.empty()) return false;
    const Seen& taken = taken_of(seen, browser_.family);
    report_.good(id("manifest"), "doctor_manifest_found", words(taken));
    if (check_contents(taken)) check_program(taken);
    check_shadows(seen, taken);
    check_policies(taken);
    return true;
  }

  void missing(bool is_wanted) {
    const std::string mend = program_name(here_) + " register --browser " + std::string(browser_.name);
    const text::Words::Arguments who{{"browser", std::string(browser_.title)}};
    if (is_wanted) {
      report_.bad(id("manifest"), "manifest-missing", who, mend);
    } else {
      report_.warn(id("manifest"), "not-registered", who, mend);
    }
  }

 private:
  std::string id(std::string_view aspect) const { return std::string(browser_.name) + "." + std::string(aspect); }

  text::Words::Arguments words(const Seen& manifest) const {
    return {{"browser", std::string(browser_.title)},
            {"file", manifest.file.string()},
            {"host", manifest.read.host.string()},
            {"what", manifest.read.what}};
  }

  std::string mend(const Seen& manifest) const {
    if (manifest.read.fault == Fault::path_not_executable) return Shell(here_.system).permit("+x", manifest.read.host);
    if (manifest.read.fault == Fault::unreadable && !manifest.place.system && is_something(manifest.file))
      return Shell(here_.system).permit("u+r", manifest.file);
    return register_again(browser_, manifest.place, true, here_);
  }

  /// JSON, name, type, and who may call.
  bool check_contents(const Seen& manifest) {
    const std::string cause(name_of(manifest.read.fault));
    switch (manifest.read.fault) {
      case Fault::unreadable:
      case Fault::invalid_json:
      case Fault::wrong_name:
      case Fault::wrong_type:
        report_.bad(id("valid"), cause, words(manifest), mend(manifest));
        return false;
      case Fault::unseen:
        report_.warn(id("valid"), cause, words(manifest), program_name(here_) + " doctor");
        return false;
      default:
        break;
    }
    report_.good(id("valid"), "doctor_manifest_valid", words(manifest));
    if (manifest.read.fault == Fault::extension_not_listed) {
      report_.bad(id("ids"), cause, words(manifest), mend(manifest));
      return false;
    }
    if (manifest.read.fault != Fault::relative_path) report_.good(id("ids"), "doctor_ids_right", words(manifest));
    return true;
  }

  void check_program(const Seen& manifest) {
    if (manifest.read.fault != Fault::none) {
      report_.bad(id("path"), name_of(manifest.read.fault), words(manifest), mend(manifest));
      return;
    }
    report_.good(id("path"), "doctor_path_right", words(manifest));
    if (options_.ping) {
      check_answer(manifest);
    } else if (!is_same_file(manifest.read.host, here_.executable)) {
      report_.warn(id("version"), "other-host", words(manifest), register_again(browser_, manifest.place, true, here_));
    }
  }

  void check_answer(const Seen& manifest) {
    const std::string caller = extension_id(browser_.family);
    const auto arguments = browser_.family == Family::firefox ? std::vector<std::string>{manifest.file.string(), caller}
                                                              : std::vector<std::string>{caller};
    const Pong pong = options_.ping(manifest.read.host, arguments);
    const text::Words::Arguments said{{"browser", std::string(browser_.title)},
                                      {"host", manifest.read.host.string()},
                                      {"version", pong.version},
                                      {"own", std::string(embedded::version)},
                                      {"what", pong.what}};
    const std::string again = register_again(browser_, manifest.place, true, here_);
    if (const char* cause = cause_of(pong.how)) {
      report_.bad(id("runs"), cause, said,
                  pong.how == Pong::How::failed
                      ? program_name(here_) + " doctor --browser " + std::string(browser_.name)
                      : again);
      return;
    }
    report_.good(id("runs"), "doctor_runs", said);
    if (pong.protocol != options_.protocol) {
      report_.bad(id("version"), "protocol-differs", said, again);
    } else if (pong.version != embedded::version) {
      report_.warn(id("version"), "version-differs", said, again);
    } else {
      report_.good(id("version"), "doctor_version_fits", said);
    }
  }

  static const char* cause_of(Pong::How how) {
    switch (how) {
      case Pong::How::answered:
        return nullptr;
      case Pong::How::not_started:
        return "host-not-started";
      case Pong::How::ended:
        return "host-ended";
      case Pong::How::silent:
        return "host-silent";
      case Pong::How::no_message:
        return "host-no-message";
      case Pong::How::refused:
        return "caller-refused";
      case Pong::How::failed:
        return "host-failed";
    }
    return nullptr;
  }

  /// Manifests that lead elsewhere than the one taken, or are passed over for a fault: one of them is not meant.
  void check_shadows(const std::vector<Seen>& seen, const Seen& taken) {
    if (seen.size() < 2) return;
    for (const Seen& other : seen) {
      if (&other == &taken) continue;
      if (other.read.fault == taken.read.fault && is_same_file(other.read.host, taken.read.host)) continue;
      const Seen& users = taken.place.system ? other : taken;
      text::Words::Arguments said = words(taken);
      said.emplace("other", other.file.string());
      const auto mend = users.place.system ? register_again(browser_, users.place, true, here_)
                                           : take_away(browser_, users.place, users.file, users.is_ours, here_);
      report_.warn(id("shadowed"), "manifest-shadowed", said, mend);
      return;
    }
    report_.good(id("shadowed"), "doctor_not_shadowed", words(taken));
  }

  void check_policies(const Seen& taken) {
    const Policy policy = policy_of(browser_, here_);
    if (!policy.found) return;
    text::Words::Arguments said = words(taken);
    said.emplace("policy", policy.file.string());
    if (policy.blocks_us) {
      report_.bad(id("policy"), "policy-blocks", said, std::nullopt);
    } else if (policy.no_user_level && !taken.place.system) {
      report_.bad(id("policy"), "policy-system-only", said,
                  register_again(browser_, {.folder = {}, .system = true}, false, here_));
    } else {
      report_.good(id("policy"), "doctor_policy_allows", said);
    }
  }

  const Browser& browser_;
  const DiagnosisOptions& options_;
  const Environment& here_;
  Report& report_;
};

struct Found {
  const Browser* browser;
  std::vector<Seen> seen;
  bool outside;  ///< the browser itself is there, or was asked for, and not only its Snap or Flatpak
};

std::vector<Found> browsers_to_check(const DiagnosisOptions& options, const Environment& here) {
  std::vector<Found> found;
  for (const std::string& name : options.browsers) {
    const Browser* browser = platform::browser_named(name);
    if (!browser) throw WrongUsage("usage_no_such_browser", name);
    found.push_back({browser, manifests_of(*browser, here), true});
  }
  if (!found.empty()) return found;
  for (const Browser& browser : platform::browsers()) {
    const bool outside = is_there(browser, here);
    if (outside || snap_there(browser, here) || !flatpaks_there(browser, here).empty())
      found.push_back({&browser, manifests_of(browser, here), outside});
  }
  return found;
}

/// The receipt says that the browser was registered, whatever became of the manifest.
bool was_registered(const Browser& browser, const Environment& here) {
  for (const Place& place : places_of(browser, here))
    if (is_ours(place, here)) return true;
  return false;
}

}  // namespace

void check_browsers(const DiagnosisOptions& options, const Environment& here, Report& report) {
  const std::vector<Found> found = browsers_to_check(options, here);
  if (found.empty()) {
    report.warn("browsers", "no-browser", {}, program_name(here) + " register --browser chromium");
    return;
  }
  const bool any_registered = std::ranges::any_of(found, [](const Found& one) { return !one.seen.empty(); });
  for (const auto& [browser, seen, outside] : found) {
    BrowserChecks checks(*browser, options, here, report);
    const bool registered = checks.check_manifest(seen);
    const bool sandboxed = check_sandboxes(*browser, registered, here, report);
    if (registered || (!outside && sandboxed)) continue;
    const bool wanted = !any_registered || !options.browsers.empty() || was_registered(*browser, here) ||
                        extension_packaged(*browser, here);
    checks.missing(wanted);
  }
}

}  // namespace recourse::setup
