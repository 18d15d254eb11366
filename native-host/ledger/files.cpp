#include "ledger/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <random>
#include <tuple>

#include "platform/files.h"
#include "platform/interruption.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const fs::path& file) { return file.parent_path().empty() ? fs::path(".") : file.parent_path(); }

/// ".NAME.RANDOM.unfinished", ".import-TOKEN.unfinished".
bool is_unfinished(std::string_view name) {
  if (!name.starts_with('.') || !name.ends_with(kUnfinished)) return false;
  name.remove_suffix(std::string_view(kUnfinished).size());
  const auto random = name.substr(name.find_last_not_of("0123456789abcdef") + 1);
  name.remove_suffix(random.size());
  return !random.empty() && (name == ".import-" || (name.size() > 2 && name.ends_with('.')));
}

std::optional<OwnFile> kind_of(const fs::path& ledger, std::string name, bool in_backups) {
  const std::string stem = ledger.stem().string();
  OwnFile own{.file = {}, .kind = OwnKind::helper};
  for (const char* suffix : {"-wal", "-shm", "-journal"})
    if (name.ends_with(suffix) && !own.is_companion) {
      name.resize(name.size() - std::char_traits<char>::length(suffix));
      own.is_companion = true;
    }
  if (name.starts_with(kOverflow) || is_unfinished(name)) {
    own.kind = OwnKind::unfinished;
    return own;
  }
  if (in_backups) {
    own.kind = OwnKind::backup;
    return name.ends_with(".db") && time_in(name, stem + "-") ? std::optional(own) : std::nullopt;
  }
  if (name == ledger.filename().string()) {
    own.kind = OwnKind::ledger;
    return own;
  }
  for (const char* why : kSetAside)
    if (name.ends_with(".db") && time_in(name, fmt::format("{}.{}-", stem, why))) {
      own.kind = OwnKind::set_aside;
      return own;
    }
  for (const auto& helper : {std::string("lock"), std::string("wal-of"), std::string("erased"),
                             fmt::format("{}-1", kReserve), fmt::format("{}-2", kReserve)})
    if (name == fmt::format(".{}.{}", stem, helper)) return own;
  own.kind = OwnKind::rulebook;
  return name == "rulebook.json" || name == "receipt.json" ? std::optional(own) : std::nullopt;
}

}  // namespace

std::string name_of_time(Instant at) {
  std::string name;
  for (const char c : format_instant(std::chrono::floor<std::chrono::seconds>(at)))
    if (c != '-' && c != ':') name += c;
  return name;
}

fs::path aside_name(const fs::path& ledger, std::string_view why, Instant at) {
  // Behind all others of the second, those that were pruned from among them too: the order of names is that of time.
  const std::string name = fmt::format("{}.{}-{}", ledger.stem().string(), why, name_of_time(at));
  int number = 1;
  for (const auto& own : files_of(ledger)) {
    const std::string there = own.file.filename().string();
    if (own.kind != OwnKind::set_aside || !there.starts_with(name)) continue;
    int its = 1;
    if (there[name.size()] == '-') std::from_chars(there.data() + name.size() + 1, there.data() + there.size(), its);
    number = std::max(number, its + 1);
  }
  return ledger.parent_path() / (number == 1 ? name + ".db" : fmt::format("{}-{}.db", name, number));
}

fs::path unfinished_name(const fs::path& file) {
  std::random_device random;
  auto name =
      file.parent_path() / fmt::format(".{}.{:08x}{:08x}{}", file.filename().string(), random(), random(), kUnfinished);
  platform::remove_when_stopped(name);
  return name;
}

std::optional<Instant> time_in(const std::string& name, const std::string& beginning) {
  if (!name.starts_with(beginning) || name.size() < beginning.size() + 16) return std::nullopt;
  const std::string t = name.substr(beginning.size(), 16);
  return parse_instant(
      fmt::format("{}-{}-{}:{}:{}", t.substr(0, 4), t.substr(4, 2), t.substr(6, 5), t.substr(11, 2), t.substr(13)));
}

bool is_own_name(const fs::path& ledger, const std::string& name) { return kind_of(ledger, name, false).has_value(); }

std::vector<OwnFile> files_of(const fs::path& ledger) {
  std::vector<OwnFile> found;
  for (const bool in_backups : {false, true}) {
    std::error_code error;
    const auto folder = in_backups ? folder_of(ledger) / kBackupFolder : folder_of(ledger);
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
      if (auto own = kind_of(ledger, at->path().filename().string(), in_backups)) {
        own->file = at->path();
        found.push_back(std::move(*own));
      }
  }
  std::ranges::sort(found, {}, &OwnFile::file);
  return found;
}

namespace {

/// Nobody wrote to it for an hour; from the future: the clock was moved.
bool is_abandoned(const fs::path& file) {
  constexpr std::chrono::hours kAbandoned{1};
  std::error_code error;
  const auto age = fs::file_time_type::clock::now() - fs::last_write_time(file, error);
  return !error && (age > kAbandoned || age < -kAbandoned);
}

}  // namespace

void sweep(const fs::path& ledger) {
  std::error_code error;
  for (const auto& own : files_of(ledger))
    if (own.kind == OwnKind::unfinished && is_abandoned(own.file)) fs::remove(own.file, error);
}

void sweep_beside(const fs::path& file) {
  const std::string beginning = fmt::format(".{}.", file.filename().string());
  std::error_code error;
  for (fs::directory_iterator at(folder_of(file), error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(beginning) && is_unfinished(name) && is_abandoned(at->path()) &&
        platform::status_of(at->path()).is_own)
      fs::remove(at->path(), error);
  }
}

void prune_aside(const fs::path& ledger, const fs::path& just_made, Instant now) {
  for (const char* why : kSetAside) {
    const std::string beginning = fmt::format("{}.{}-", ledger.stem().string(), why);
    std::vector<std::tuple<Instant, std::size_t, fs::path>> kind;  // of one second: -2 before -10
    for (const auto& own : files_of(ledger))
      if (const auto at = time_in(own.file.filename().string(), beginning);
          at && own.kind == OwnKind::set_aside && !own.is_companion && own.file != just_made)
        kind.emplace_back(*at, own.file.native().size(), own.file);
    std::ranges::sort(kind, std::greater());
    const bool is_made = just_made.filename().string().starts_with(beginning);
    std::size_t kept = is_made ? 1 : 0;
    std::size_t ahead = 0;
    for (const auto& [at, size, file] : kind)
      if (++(at > now ? ahead : kept) > kSetAsideKept) remove_database(file);
  }
}

void make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return;
  const platform::PrivateFiles only_mine;  // of every folder on the way, whatever the umask
  fs::create_directories(folder, error);
  if (error) {
    const auto why = error == std::errc::read_only_file_system ? Failure::read_only
                     : error == std::errc::no_space_on_device  ? Failure::disk_full
                                                               : Failure::permission;
    throw LedgerError(why, fmt::format("The folder {} cannot be made: {}.", folder.string(), error.message()),
                      folder.string(), error.default_error_condition().value());
  }
}

bool expect_own_file(const fs::path& file) {
  const std::string name = file.string();
  const auto status = platform::status_of(file);
  switch (status.kind) {
    case platform::FileKind::none:
      return false;
    case platform::FileKind::hidden:
      throw LedgerError(Failure::permission, fmt::format("No permission to look at {}.", name), name);
    case platform::FileKind::link:
      throw LedgerError(Failure::permission, fmt::format("{} is a link; name the file itself.", name), name, 0,
                        "ledger_out_is_link");
    case platform::FileKind::other:
      throw LedgerError(Failure::not_a_ledger, fmt::format("{} is no file.", name), name);
    case platform::FileKind::regular:
      break;
  }
  if (!status.is_own) throw LedgerError(Failure::permission, fmt::format("{} belongs to another user.", name), name);
  return true;
}

bool prepare_file(const fs::path& file) {
  if (expect_own_file(file)) return true;
  make_private_folder(file.parent_path());
  return false;
}

bool is_on_network(const fs::path& file) { return platform::is_on_network(folder_of(file)); }

bool is_folder_closed(const fs::path& file, bool& read_only) {
  const auto access = platform::access_to(folder_of(file), platform::Right::change);
  read_only = access == platform::Access::read_only;
  return access != platform::Access::granted;
}

void remove_database(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(fs::path(file.string() + suffix), ignored);
}

}  // namespace recourse::ledger
