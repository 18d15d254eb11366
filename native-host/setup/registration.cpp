#include "setup/registration.h"

#include <algorithm>
#include <set>

#include "setup/fingerprint.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/obstacles.h"
#include "setup/receipt.h"
#include "setup/safe_file.h"
#include "setup/targets.h"
#include "text/utf8.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

/// One that only the administrator may read is found by nobody's browser.
bool is_readable_for(Readers readers, const fs::path& file) {
  std::error_code gone;
  return readers == Readers::user || (fs::status(file, gone).permissions() & fs::perms::others_read) != fs::perms::none;
}

/// What there is to do for a target, before anything is done.
Did plan(const Target& target, const WrittenFile* known, bool force, Readers readers) {
  if (!is_something(target.file)) return known ? Did::repaired : Did::wrote;
  const std::string wanted = sha256(target.contents);
  const std::string found = sha256(read_file(target.file).value_or(std::string{}));
  if (found == wanted && is_readable_for(readers, target.file)) return known ? Did::kept : Did::theirs;
  if (found == wanted || (known && found == known->sha256)) return Did::repaired;
  if (force) return known ? Did::repaired : Did::wrote;
  return known ? Did::changed : Did::not_ours;
}

void add_names(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more)
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

/// The same for a key of the registry: its value is compared, not a hash of it.
Did plan_key(const std::optional<std::string>& found, const std::string& wanted, const WrittenKey* known, bool force) {
  if (!found) return known ? Did::repaired : Did::wrote;
  if (*found == wanted) return known ? Did::kept : Did::theirs;
  if (known && *found == known->value) return Did::repaired;
  if (force) return known ? Did::repaired : Did::wrote;
  return known ? Did::changed : Did::not_ours;
}

platform::Hive hive_of(const Wanted& wanted) { return wanted.system ? platform::Hive::machine : platform::Hive::user; }

fs::path shown(const std::string& key, const Wanted& wanted) {
  return (wanted.system ? "HKEY_LOCAL_MACHINE\\" : "HKEY_CURRENT_USER\\") + key;
}

void remember(Receipt& receipt, const Target& target) {
  WrittenFile* known = receipt.find(target.file);
  if (!known) {
    receipt.files.push_back({.file = target.file, .is_host_copy = target.is_host_copy, .flatpak = target.flatpak});
    known = &receipt.files.back();
  }
  known->sha256 = sha256(target.contents);
  add_names(known->browsers, target.browsers);
}

void remember(Receipt& receipt, const TargetKey& key, const std::string& value) {
  WrittenKey* known = receipt.find_key(key.key);
  if (!known) {
    receipt.keys.push_back({.key = key.key});
    known = &receipt.keys.back();
  }
  known->value = value;
  add_names(known->browsers, key.browsers);
}

class Registration {
 public:
  Registration(const Wanted& wanted, const Environment& here)
      : wanted_(wanted),
        registry_(here.registry),
        file_(receipt_file(wanted.system, here)),
        receipt_(read_receipt(file_)) {}

  Step put(const Target& target) {
    Step step{.did = Did::failed, .browser = target.title, .file = target.file, .is_host_copy = target.is_host_copy};
    try {
      for (const fs::path& name : {target.file, wanted_.host})
        if (!text::is_utf8(name.string())) throw FileRefused("file_name_not_utf8", name);
      if (is_link(target.file)) throw FileRefused("file_is_link", target.file);
      if (is_link(target.file.parent_path())) throw FileRefused("file_is_link", target.file.parent_path());
      const Readers readers = wanted_.system ? Readers::everybody : Readers::user;
      step.did = plan(target, receipt_.find(target.file), wanted_.force, readers);
      if (!wanted_.dry_run) carry_out(step.did, target);
    } catch (const FileRefused& refused) {
      step.did = Did::failed;
      step.why = refused.word;
      step.file = refused.file;
      step.target = target.file;
    }
    return step;
  }

  /// After the manifest it leads to is in place.
  Step put(const TargetKey& key, const fs::path& manifest) {
    Step step{.did = Did::failed, .browser = key.title, .file = shown(key.key, wanted_), .why = "file_failed"};
    if (!registry_) return step;
    const std::string value = manifest.string();
    step.did = plan_key(registry_->read(hive_of(wanted_), key.key), value, receipt_.find_key(key.key), wanted_.force);
    if (wanted_.dry_run || (step.did != Did::kept && step.did != Did::wrote && step.did != Did::repaired)) return step;
    try {
      const Receipt before = receipt_;
      remember(receipt_, key, value);
      keep();
      if (step.did == Did::kept || registry_->write(hive_of(wanted_), key.key, value)) return step;
      receipt_ = before;
      keep();
      step.why = "file_not_permitted";
    } catch (const FileRefused& refused) {
      step.why = refused.word;
    }
    step.did = Did::failed;
    return step;
  }

  /// What lay in a profile that is gone with it cannot be put back.
  void forget_what_is_gone() {
    if (!wanted_.dry_run && receipt_.forget_what_is_gone()) keep();
  }

 private:
  void carry_out(Did did, const Target& target) {
    if (did == Did::kept) {
      remember(receipt_, target);
      keep();
    }
    if (did != Did::wrote && did != Did::repaired) return;
    // A new file is noted before it is written: a crash in between leaves a note without a file, never the reverse.
    const Receipt before = receipt_;
    const bool is_new = !is_something(target.file);
    remember(receipt_, target);
    if (is_new) keep();
    try {
      receipt_.add_folders(write_file(target.file, target.contents, wanted_.system ? Readers::everybody : Readers::user,
                                      target.is_host_copy ? Kind::program : Kind::text));
    } catch (const FileRefused&) {
      receipt_ = before;
      keep();
      throw;
    }
    keep();
  }

  void keep() { keep_receipt(receipt_, file_, wanted_.system); }

  const Wanted& wanted_;
  std::shared_ptr<platform::Registry> registry_;
  fs::path file_;
  Receipt receipt_;
};

bool concerns(const Wanted& wanted, const WrittenFile& written, const std::set<std::string>& names) {
  if (wanted.user_data_dir && written.file.parent_path().parent_path() == *wanted.user_data_dir) return true;
  if (std::ranges::find(wanted.flatpaks, written.flatpak) != wanted.flatpaks.end()) return true;
  if (wanted.user_data_dir || !wanted.flatpaks.empty()) return false;
  if (names.empty()) return true;
  return written.flatpak.empty() &&
         std::ranges::any_of(written.browsers, [&](const auto& name) { return names.contains(name); });
}

bool concerns(const Wanted& wanted, const WrittenKey& written, const std::set<std::string>& names) {
  if (wanted.user_data_dir || !wanted.flatpaks.empty()) return false;
  return names.empty() || std::ranges::any_of(written.browsers, [&](const auto& name) { return names.contains(name); });
}

/// Takes the named browsers off what others still need; true when others do.
bool others_need(std::vector<std::string>& browsers, const std::set<std::string>& names) {
  if (names.empty()) return false;
  std::erase_if(browsers, [&](const auto& name) { return names.contains(name); });
  return !browsers.empty();
}

/// A damaged or forged receipt must not make us remove anything but the two kinds of file we write.
bool is_of_our_kind(const WrittenFile& written) {
  return written.file.filename() == (written.is_host_copy ? std::string("recourse") : manifest_file_name());
}

Did plan_removal(const WrittenFile& written) {
  if (!is_something(written.file)) return Did::gone;
  if (is_link(written.file) || !is_of_our_kind(written)) return Did::changed;
  return sha256(read_file(written.file).value_or(std::string{})) == written.sha256 ? Did::removed : Did::changed;
}

Step take_away(const WrittenFile& written, bool dry_run) {
  const std::string browser = written.browsers.empty() ? std::string{} : written.browsers.front();
  Step step{
      .did = plan_removal(written), .browser = browser, .file = written.file, .is_host_copy = written.is_host_copy};
  try {
    if (step.did == Did::removed && !dry_run) remove_file(written.file);
  } catch (const FileRefused& refused) {
    step.did = Did::failed;
    step.why = refused.word;
  }
  return step;
}

/// A damaged or forged receipt must not make us remove another key than one that ends in the host's name.
Step take_away(const WrittenKey& written, const Wanted& wanted, platform::Registry* registry) {
  Step step{.did = Did::gone,
            .browser = written.browsers.empty() ? std::string{} : written.browsers.front(),
            .file = shown(written.key, wanted)};
  const auto found = registry ? registry->read(hive_of(wanted), written.key) : std::nullopt;
  if (!found) return step;
  const bool ours = written.key.ends_with("\\NativeMessagingHosts\\" + std::string(host_name()));
  step.did = ours && *found == written.value ? Did::removed : Did::changed;
  if (step.did != Did::removed || wanted.dry_run || registry->remove(hive_of(wanted), written.key)) return step;
  step.did = Did::failed;
  step.why = "file_not_permitted";
  return step;
}

/// Takes away the keys that are meant, and leaves in `written` those that stay.
void take_away_keys(std::vector<WrittenKey>& written, const Wanted& wanted, const std::set<std::string>& names,
                    platform::Registry* registry, std::vector<Step>& steps) {
  std::vector<WrittenKey> kept;
  for (WrittenKey& key : written) {
    if (!concerns(wanted, key, names) || others_need(key.browsers, names)) {
      kept.push_back(std::move(key));
      continue;
    }
    steps.push_back(take_away(key, wanted, registry));
    if (is_refusal(steps.back())) kept.push_back(std::move(key));
  }
  written = std::move(kept);
}

std::set<std::string> table_names(const std::vector<std::string>& given) {
  std::set<std::string> names;
  for (const std::string& name : given) {
    const platform::Browser* browser = platform::browser_named(name);
    if (!browser) throw WrongUsage("usage_no_such_browser", name);
    names.emplace(browser->name);
  }
  return names;
}

void remove_folders(Receipt& receipt) {
  // Made outermost first, so removed last first. A folder with something else in it stays.
  for (auto folder = receipt.folders.rbegin(); folder != receipt.folders.rend(); ++folder) remove_empty_folder(*folder);
  std::erase_if(receipt.folders, [](const fs::path& folder) { return !is_something(folder); });
}

}  // namespace

bool is_refusal(const Step& step) {
  return step.did == Did::not_ours || step.did == Did::changed || step.did == Did::failed || step.did == Did::no_place;
}

std::vector<Step> register_host(const Wanted& wanted, const Environment& here) {
  std::vector<std::string> without_place;
  const std::vector<Target> targets = targets_of(wanted, here, without_place);
  Registration registration(wanted, here);
  std::vector<Step> steps;
  for (const Target& target : targets) {
    steps.push_back(registration.put(target));
    if (is_refusal(steps.back())) continue;
    for (const TargetKey& key : target.keys) steps.push_back(registration.put(key, target.file));
  }
  registration.forget_what_is_gone();
  for (const std::string& title : without_place) {
    if (!wanted.browsers.empty()) steps.push_back({.did = Did::no_place, .browser = title, .file = {}});
  }
  return steps;
}

std::vector<Step> unregister_host(const Wanted& wanted, const Environment& here) {
  const std::set<std::string> names = table_names(wanted.browsers);
  const fs::path file = receipt_file(wanted.system, here);
  Receipt receipt = read_receipt(file);
  std::vector<Step> steps;
  take_away_keys(receipt.keys, wanted, names, here.registry.get(), steps);
  std::vector<WrittenFile> kept;
  for (WrittenFile& written : receipt.files) {
    if (!concerns(wanted, written, names) || others_need(written.browsers, names)) {
      kept.push_back(std::move(written));
      continue;
    }
    steps.push_back(take_away(written, wanted.dry_run));
    if (is_refusal(steps.back())) kept.push_back(std::move(written));
  }
  if (wanted.dry_run) return steps;
  receipt.files = std::move(kept);
  keep_receipt(receipt, file, wanted.system);
  remove_folders(receipt);
  keep_receipt(receipt, file, wanted.system);
  return steps;
}

}  // namespace recourse::setup
