#include <algorithm>

#include "platform/locks.h"
#include "setup/diagnosis.h"
#include "setup/embedded.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/obstacles.h"
#include "setup/policies.h"
#include "setup/policy_entries.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/repairs.h"
#include "setup/safe_file.h"
#include "setup/sandbox_checks.h"
#include "setup/seen_manifests.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

using platform::Browser;
using platform::Family;

class BrowserChecks {
 public:
  BrowserChecks(const Browser& browser, const DiagnosisOptions& options, const Environment& here, Report& report)
      : browser_(browser), options_(options), here_(here), report_(report), policy_(policy_of(browser, here)) {}

  /// False when the browser has no manifest at all.
  bool check_manifest(const std::vector<Seen>& seen) {
    if (seen.empty()) return false;
    const Seen& taken = taken_of(seen, browser_.family, policy_.says == Policy::Says::system_only);
    report_.good(id("manifest"), "doctor_manifest_found", words(taken));
    if (check_contents(taken)) check_program(taken);
    check_shadows(seen, taken);
    check_policies(taken);
    if (taken.read.fault == Fault::none) check_apparmor(browser_, taken.read.host, here_, report_);
    return true;
  }

  const fs::path& newer() const { return newer_; }

  void missing(bool is_wanted) {
    const bool is_for_all = policy_.says == Policy::Says::system_only;
    const std::string mend = register_again(browser_, {.folder = {}, .system = is_for_all}, false, here_);
    const auto places = places_to_write(browser_, false, here_);
    std::optional<Obstacle> obstacle;
    if (!is_for_all && !places.empty()) obstacle = obstacle_to(places.front().folder / manifest_file_name(), here_);
    if (!is_for_all && !obstacle) obstacle = obstacle_to(receipt_file(false, here_), here_);
    if (obstacle) {
      const text::Arguments said{{"browser", std::string(browser_.title)}, {"file", obstacle->at.string()}};
      auto command = obstacle->mend ? std::optional(*obstacle->mend + " && " + mend) : std::nullopt;
      if (obstacle->cause == kNameNotUtf8)
        command = register_again(browser_, {.folder = {}, .system = true}, false, here_);
      if (is_wanted)
        report_.bad(id("manifest"), obstacle->cause, said, command);
      else
        report_.warn(id("manifest"), obstacle->cause, said, command);
      return;
    }
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
    if (manifest.read.fault == Fault::path_noexec || manifest.read.fault == Fault::path_denied)
      return "sudo install -D -m 755 " + Shell(here_.system).word(manifest.read.host) + " /usr/local/bin/recourse && " +
             "/usr/local/bin/recourse register --browser " + std::string(browser_.name) + " --force";
    if (manifest.read.fault == Fault::path_not_executable) return Shell(here_.system).permit("+x", manifest.read.host);
    if (manifest.read.fault == Fault::unreadable && is_closed(manifest.file))
      return manifest.place.system ? open_to_all(manifest.file, here_)
                                   : Shell(here_.system).permit("u+r", manifest.file);
    return register_anew(manifest.place);
  }

  /// `register --force`, after what stands in the way of writing there.
  std::string register_anew(const Place& place) const {
    std::string command = register_again(browser_, place, true, here_);
    if (!place.key.empty()) return command;
    std::string before;
    for (const fs::path& file : {place.folder / manifest_file_name(), receipt_file(place.system, here_)})
      if (const auto obstacle = obstacle_to(file, here_); obstacle && obstacle->mend)
        if (const auto mend = *obstacle->mend + " && "; before.find(mend) == std::string::npos) before += mend;
    return before + command;
  }

  /// This program failed and says why: a fixed clock may be no time; a damaged ledger is mended by now, so ask again.
  std::string after_failure(const Seen& manifest) const {
    if (!here_.fixed_clock.empty()) return Shell(here_.system).unset("RECOURSE_NOW");
    if (!is_same_file(manifest.read.host, here_.executable)) return register_anew(manifest.place);
    return program_name(here_) + " doctor --browser " + std::string(browser_.name);
  }

  /// JSON, name, type, and who may call.
  bool check_contents(const Seen& manifest) {
    const std::string cause(name_of(manifest.read.fault));
    std::error_code unreadable;
    const bool is_in_the_way = fs::is_directory(manifest.file, unreadable) ||
                               (is_link(manifest.file) && !fs::exists(manifest.file, unreadable));
    if (manifest.read.fault == Fault::unreadable && is_in_the_way) {
      const auto obstacle = obstacle_to(manifest.file, here_);
      report_.bad(id("valid"), obstacle ? obstacle->cause : cause, words(manifest),
                  (obstacle && obstacle->mend ? *obstacle->mend + " && " : std::string()) +
                      register_again(browser_, manifest.place, false, here_));
      return false;
    }
    switch (manifest.read.fault) {
      case Fault::unreadable:
      case Fault::invalid_json:
      case Fault::byte_order_mark:
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
      // Registered and then gone: that is what an antivirus does to a program it does not know.
      if (here_.system == System::windows && manifest.is_ours && manifest.read.fault == Fault::path_missing)
        report_.warn(id("antivirus"), "path-taken-away", words(manifest), "start windowsdefender:");
      return;
    }
    report_.good(id("path"), "doctor_path_right", words(manifest));
    if (options_.ping) {
      check_answer(manifest);
    } else if (!is_same_file(manifest.read.host, here_.executable)) {
      report_.warn(id("version"), "other-host", words(manifest), register_anew(manifest.place));
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
    const std::string again = register_anew(manifest.place);
    // Whoever waits for the ledger says nothing; its own checks name who holds it.
    if (pong.how == Pong::How::silent && platform::writer_of_database(options_.ledger)) return;
    if (const char* cause = cause_of(pong.how)) {
      report_.bad(id("runs"), cause, said, pong.how == Pong::How::failed ? after_failure(manifest) : again);
      return;
    }
    report_.good(id("runs"), "doctor_runs", said);
    if (pong.how == Pong::How::without_ledger) return;  // the ledger's own checks say why
    // A newer one is not replaced by this one: it is to be asked in this one's place.
    const bool is_newer_one = is_newer(pong.version, embedded::version);
    if (is_newer_one) newer_ = manifest.read.host;
    const std::string mend = is_newer_one ? ask_instead(manifest.read.host, here_) : again;
    if (pong.protocol != options_.protocol) {
      report_.bad(id("version"), "protocol-differs", said, mend);
    } else if (pong.version != embedded::version) {
      report_.warn(id("version"), "version-differs", said, mend);
    } else {
      report_.good(id("version"), "doctor_version_fits", said);
    }
  }

  /// Manifests that lead elsewhere than the one taken, or are passed over for a fault: one of them is not meant.
  void check_shadows(const std::vector<Seen>& seen, const Seen& taken) {
    if (seen.size() < 2) return;
    for (const Seen& other : seen) {
      if (&other == &taken) continue;
      if (other.read.fault == taken.read.fault && is_same_file(other.read.host, taken.read.host)) continue;
      // Whoever registered this very program for themselves meant it to come before the one for all users.
      if (taken.is_ours && !taken.place.system && is_same_file(taken.read.host, here_.executable)) continue;
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
    text::Words::Arguments said = words(taken);
    said.insert_or_assign("policy", policy_.file.string());
    switch (policy_.says) {
      case Policy::Says::nothing:
        return;
      case Policy::Says::blocks_host:
        return report_.bad(id("policy"), "policy-blocks", said, policy_.mend);
      case Policy::Says::blocks_extension:
        return report_.bad(id("policy"), "policy-blocks-extension", said, policy_.mend);
      case Policy::Says::blocks_messaging:
        return report_.bad(id("policy"), "policy-blocks-messaging", said, policy_.mend);
      case Policy::Says::blocks_site:
        return report_.bad(id("policy"), "policy-blocks-site", said, policy_.mend);
      case Policy::Says::blocks_unpacked:
        return report_.warn(id("policy"), "policy-blocks-unpacked", said, std::nullopt);
      case Policy::Says::system_only:
        if (!taken.place.system)
          return report_.bad(id("policy"), "policy-system-only", said,
                             register_again(browser_, {.folder = {}, .system = true}, false, here_));
        break;
      case Policy::Says::allowed:
        break;
    }
    report_.good(id("policy"), "doctor_policy_allows", said);
  }

  const Browser& browser_;
  const DiagnosisOptions& options_;
  const Environment& here_;
  Report& report_;
  Policy policy_;
  fs::path newer_;
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
  if (!found.empty()) return found;
  // One that was registered by name, before its first start.
  for (const Browser& browser : platform::browsers())
    if (found.empty() && was_registered(browser, here)) found.push_back({&browser, manifests_of(browser, here), true});
  return found;
}

}  // namespace

fs::path check_browsers(const DiagnosisOptions& options, const Environment& here, Report& report) {
  fs::path newer;
  const std::vector<Found> found = browsers_to_check(options, here);
  if (found.empty()) {
    report.warn("browsers", "no-browser", {}, program_name(here) + " register --browser chromium");
    return newer;
  }
  const bool any_registered = std::ranges::any_of(found, [](const Found& one) { return !one.seen.empty(); });
  for (const auto& [browser, seen, outside] : found) {
    BrowserChecks checks(*browser, options, here, report);
    const bool registered = checks.check_manifest(seen);
    if (!checks.newer().empty()) newer = checks.newer();
    const bool sandboxed = check_sandboxes(*browser, registered, here, report);
    if (registered || (!outside && sandboxed)) continue;
    const bool wanted = !any_registered || !options.browsers.empty() || was_registered(*browser, here) ||
                        extension_packaged(*browser, here);
    checks.missing(wanted);
  }
  return newer;
}

}  // namespace recourse::setup
