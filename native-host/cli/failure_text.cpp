#include "cli/failure_text.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <system_error>

#include "app/recovery.h"
#include "cli/no_ledger_text.h"
#include "cli/not_importable_text.h"
#include "cli/plain_text.h"
#include "codec/codec.h"
#include "platform/paths.h"

namespace recourse::cli {

namespace {

using ledger::Failure;

#if !defined(_WIN32)
/// As doctor has it for a HOME that leads elsewhere; `~name` is looked up by the shell, for this program opens no
/// socket.
constexpr const char* kRightHome = "export HOME=$(eval echo \"~$(id -un)\")";
#endif

struct SystemReason {
  int error;
  const char* word;
};

/// Those that a name, a right or a full disk gives; of a file to be written, what is not there is its folder.
constexpr std::array<SystemReason, 13> kSystemReasons{{
    {ENOENT, "file_why_no_folder"},
    {ENOTDIR, "file_why_file_for_folder"},
    {EACCES, "file_why_not_permitted"},
    {EPERM, "file_why_not_permitted"},
    {ENOSPC, "file_why_disk_full"},
    {EFBIG, "file_why_disk_full"},
    {EROFS, "file_why_read_only"},
    {EISDIR, "file_why_is_folder"},
    {ENAMETOOLONG, "file_why_name_too_long"},
    {EMFILE, "file_why_too_many_files"},
    {ENFILE, "file_why_too_many_files"},
    {ENOMEM, "file_why_no_memory"},
    {EIO, "file_why_disk_fails"},
}};

std::string reason(int error, const text::Words& words) {
  for (const auto& [number, word] : kSystemReasons)
    if (number == error) return words.say(word);
#if !defined(_WIN32)
  if (error == EDQUOT) return words.say("file_why_disk_full");
#endif
  return error == 0 ? std::string() : std::strerror(error);
}

const char* word_of(const ledger::LedgerError& error) {
  if (error.word != nullptr) return error.word;
  if (error.failure == Failure::io) return "ledger_io_failed";
  if (error.error != 0) return "ledger_out_failed";
  switch (error.failure) {
    case Failure::read_only:
      return "ledger_on_read_only_disk";
    case Failure::permission:
      return "ledger_not_permitted";
    case Failure::locked:
      return "ledger_held";
    case Failure::newer_version:
      return "ledger_from_newer";
    case Failure::not_a_ledger:
      return no_ledger_word(error.found.value_or(ledger::Content::other));
    case Failure::damaged:
      return "ledger_damaged";
    case Failure::disk_full:
      return "file_disk_full";
    case Failure::too_large:
    case Failure::io:
      break;
  }
  return "ledger_too_large";
}

/// What is wrong at a place in the params of a method.
std::string at(const std::string& path, const std::string& why, const text::Words& words) {
  return words.say("params_place", {{"path", shown(path.empty() ? "params" : path)}, {"why", shown(why)}});
}

std::string sentence_of(const ledger::Recovery& recovery, const text::Words& words) {
  const text::Arguments said{{"file", plain(recovery.set_aside.string())},
                             {"date", recovery.backup_at ? words.moment(*recovery.backup_at) : std::string()}};
  std::string text = words.say(recovery.backup_at ? "ledger_set_aside_for_backup" : "ledger_set_aside_for_new", said);
  text += " " + words.say("ledger_entries_saved", {{"count", std::to_string(recovery.saved_events)}});
  if (recovery.lost_events)
    text += " " + words.say("ledger_entries_lost", {{"count", std::to_string(*recovery.lost_events)}});
  return text + " " + words.say("ledger_ask_again");
}

}  // namespace

std::string sentence_of(const ledger::LedgerError& error, const std::filesystem::path& ledger,
                        const text::Words& words) {
  const std::string file = error.file.empty() ? ledger.string() : error.file;
  const int why = error.failure == Failure::io && error.error == 0 ? EIO : error.error;
  return words.say(word_of(error), {{"file", plain(file)}, {"why", reason(why, words)}});
}

std::string sentence_of(const app::NotWritten& refused, const text::Words& words) {
  return words.say(refused.word, {{"file", plain(refused.file)}, {"why", reason(refused.error, words)}});
}

std::string sentence_of_current(const std::filesystem::path& ledger, const text::Words& words) {
  try {
    throw;
  } catch (const app::NotWritten& refused) {
    return sentence_of(refused, words);
  } catch (const ledger::LedgerError& error) {
    return sentence_of(error, ledger, words);
  } catch (const app::Recovered& recovered) {
    return sentence_of(recovered.recovery, words);
  } catch (const codec::BadValue& bad) {
    const auto& why = bad.misfit;
    return at(bad.path, why.word != nullptr ? words.say(why.word, why.places) : why.english, words);
  } catch (const ledger::NotImportable& refused) {
    return sentence_of(refused, "/chunk", words);
  } catch (const app::CallError& error) {
    if (!error.word.empty()) {
      const auto path = error.places.find("path");
      const auto why = words.say(error.word, error.places);
      return path == error.places.end() ? shown(why) : at(path->second, why, words);
    }
    if (error.code == app::Code::not_found && error.data == app::error_data("path", "/orderId"))
      return words.say("check_never_seen");
    return shown(error.what());
  } catch (const platform::NoHome& none) {
    std::string text = words.say("cli_no_home", {{"name", none.variable}});
#if !defined(_WIN32)
    text += "\n" + words.say("doctor_mend", {{"command", kRightHome}});
#endif
    return text;
  } catch (const std::bad_alloc&) {
    return words.say("ledger_too_large");
  } catch (const std::system_error& error) {
    return words.say("cli_file_unusable", {{"why", reason(error.code().default_error_condition().value(), words)}});
  } catch (...) {
    return shown(app::current_error().what());
  }
}

}  // namespace recourse::cli
