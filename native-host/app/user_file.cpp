#include "app/user_file.h"

#include <cerrno>

#include "ledger/files.h"
#include "platform/paths.h"
#include "platform/streams.h"

namespace recourse::app {

namespace fs = std::filesystem;

namespace {

/// The file's place with every link and ".." of its folder followed; its own name is kept.
fs::path placed(const fs::path& file) {
  std::error_code error;
  const auto whole = fs::absolute(file, error);
  const auto folder = fs::weakly_canonical(whole.parent_path(), error);
  return (error ? whole.parent_path().lexically_normal() : folder) / whole.filename();
}

bool is_inside(const fs::path& place, const fs::path& folder) {
  const auto wanted = platform::identity_behind(folder);
  if (wanted == platform::FileIdentity{}) return false;
  for (auto above = place.parent_path();; above = above.parent_path()) {
    if (platform::identity_behind(above) == wanted) return true;
    if (above == above.parent_path()) return false;
  }
}

bool belongs_to(const fs::path& ledger, const fs::path& file, bool is_there) {
  const auto place = placed(file);
  const auto own = placed(ledger);
  if (is_inside(place, own.parent_path()))
    return is_there || ledger::is_own_name(own, place.filename().string()) ||
           place.parent_path().filename() == ledger::kBackupFolder;
  const auto behind = platform::identity_behind(file);
  if (behind == platform::FileIdentity{}) return place == own;
  for (const auto& one : ledger::files_of(own))
    if (platform::identity_behind(one.file) == behind) return true;
  return platform::identity_behind(own) == behind;
}

/// The usual ledger is not written over either when a command works on another one. Its folder is this program's own,
/// and nothing new is made in it; a ledger of another place lies in the user's folder, among the user's files.
bool belongs_to_ledger(const fs::path& file, const fs::path& ledger, bool is_there) {
  if (belongs_to(ledger, file, is_there)) return true;
  try {
    const auto usual = platform::default_ledger();
    return is_inside(placed(file), placed(usual).parent_path()) || belongs_to(usual, file, is_there);
  } catch (const std::runtime_error&) {  // without a HOME there is none
    return false;
  }
}

bool is_output(const fs::path& file) {
  const auto behind = platform::identity_behind(file);
  return behind != platform::FileIdentity{} && behind == platform::identity_of_stream(platform::kOutput);
}

}  // namespace

InTheWay look_at(const fs::path& file, const fs::path& ledger) {
  const std::string name = file.string();
  const auto kind = platform::status_of(file).kind;
  std::error_code error;
  const auto behind = fs::status(file, error);
  const bool is_there = fs::exists(behind);
  if (name.empty() || file.filename().empty() || fs::is_directory(behind))
    throw NotWritten("ledger_out_is_folder", name);
  if (belongs_to_ledger(file, ledger, is_there)) throw NotWritten("ledger_out_is_ledger", name);
  if (kind == platform::FileKind::hidden) throw NotWritten("ledger_out_failed", name, EACCES);
  if (is_there && !fs::is_regular_file(behind)) return InTheWay::stream;
  if (kind == platform::FileKind::link && is_output(file)) return InTheWay::stream;  // /dev/stdout, sent to a file
  if (kind == platform::FileKind::link) throw NotWritten("ledger_out_is_link", name);
  return is_there ? InTheWay::file : InTheWay::nothing;
}

UserFile::UserFile(const fs::path& file, const fs::path& ledger) : file_(file) {
  using platform::OutputFile;
  if (look_at(file, ledger) == InTheWay::stream) {
    to_output_ = is_output(file);
    if (to_output_) return;
    out_.emplace(file, OutputFile::How::overwrite);
  } else {
    ledger::sweep_beside(file);
    unfinished_ = ledger::unfinished_name(file);
    out_.emplace(unfinished_, OutputFile::How::create);
  }
  if (!out_->is_open()) throw NotWritten("ledger_out_failed", file_.string(), errno);
}

UserFile::~UserFile() {
  if (!out_ || !out_->is_open()) return;
  out_->close();
  std::error_code ignored;
  if (!unfinished_.empty()) fs::remove(unfinished_, ignored);
}

void UserFile::write(std::string_view text) {
  const bool written = to_output_ ? platform::write_all(platform::kOutput, text) : out_->write(text);
  if (!written) throw NotWritten("ledger_out_failed", file_.string(), errno);
}

void UserFile::finish() {
  if (to_output_) return;
  if (!unfinished_.empty() && !out_->flush()) throw NotWritten("ledger_out_failed", file_.string(), errno);
  out_->close();
  if (unfinished_.empty()) return;
  std::error_code error;
  fs::rename(unfinished_, file_, error);
  if (!error) return;
  std::error_code ignored;
  fs::remove(unfinished_, ignored);
  throw NotWritten("ledger_out_failed", file_.string(), error.default_error_condition().value());
}

}  // namespace recourse::app
