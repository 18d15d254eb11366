#include "cli/failure_text.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <set>

#include "app/recovery.h"
#include "codec/names.h"
#include "drafts/fitting.h"

namespace recourse::cli {
namespace {

using ledger::Failure;
using ledger::LedgerError;
using testing::HasSubstr;
using testing::Not;

constexpr std::array kFailures{Failure::read_only,     Failure::permission, Failure::locked,
                               Failure::newer_version, Failure::damaged,    Failure::not_a_ledger,
                               Failure::disk_full,     Failure::too_large,  Failure::io};
constexpr std::array kReasons{ENOENT, ENOTDIR,      EACCES, EPERM,  ENOSPC, EFBIG, EROFS,
                              EISDIR, ENAMETOOLONG, EMFILE, ENFILE, ENOMEM, EIO};
constexpr const char* kEnglish = "in English alone";

template <class Error>
std::string caught(const Error& error, const text::Words& words) {
  try {
    throw error;
  } catch (...) {
    return sentence_of_current("/home/a/ledger.db", words);
  }
}

void expect_words(const std::string& sentence) {
  EXPECT_THAT(sentence, Not(HasSubstr(kEnglish)));
  EXPECT_THAT(sentence, Not(HasSubstr("ledger_")));
  EXPECT_THAT(sentence, Not(HasSubstr("file_")));
  EXPECT_THAT(sentence, Not(HasSubstr("{")));
}

TEST(FailureText, IsInEveryLanguage) {
  const text::Words english("en");
  for (const auto language : text::languages()) {
    const text::Words words(language);
    const auto differs = [&](const auto& error) {
      const std::string sentence = caught(error, words);
      expect_words(sentence);
      EXPECT_TRUE(language == "en" || sentence != caught(error, english)) << language << ": " << sentence;
    };
    for (const Failure failure : kFailures) differs(LedgerError(failure, kEnglish));
    for (const int reason : kReasons) {
      differs(LedgerError(Failure::permission, kEnglish, "/a/b.db", reason));
      differs(app::NotWritten("ledger_out_failed", "/a/b.json", reason));
      differs(std::system_error(reason, std::generic_category()));
    }
    for (const char* word : {"ledger_moved", "ledger_erased_still_read", "ledger_not_set_aside", "ledger_erase_no_room",
                             "ledger_out_is_link", "ledger_out_is_ledger"})
      differs(LedgerError(Failure::io, kEnglish, "/a/b.db", EIO, word));
    differs(app::Recovered({.at = {}, .set_aside = "/a/damaged.db", .backup_at = {}, .lost_events = {}}));
  }
}

TEST(FailureText, NamesTheFileAndTheReason) {
  const text::Words words("en");
  EXPECT_EQ(caught(LedgerError(Failure::damaged, kEnglish), words), "/home/a/ledger.db is damaged and cannot be used.");
  EXPECT_EQ(caught(app::NotWritten("ledger_out_failed", "/no/b.json", ENOENT), words),
            "/no/b.json cannot be written: there is no such folder.");
  EXPECT_EQ(caught(LedgerError(Failure::io, kEnglish, "/a/b.db"), words),
            "/a/b.db cannot be read or written: the disk does not answer as it should.");
}

TEST(FailureText, SaysWhatBecameOfADamagedLedger) {
  const app::Recovered recovered({.at = {},
                                  .set_aside = "/a/damaged.db",
                                  .backup_at = parse_instant("2026-09-07T12:00:00Z"),
                                  .saved_events = 3,
                                  .lost_events = 2});
  const std::string sentence = caught(recovered, text::Words("en"));
  EXPECT_THAT(sentence, HasSubstr("kept as /a/damaged.db. The backup of Sep 7, 2026"));
  EXPECT_THAT(sentence, HasSubstr("saved: 3. Entries lost: 2. Try the same again."));
}

TEST(FailureText, EveryMisfitOfADraftHasWordsInEveryLanguage) {
  std::set<std::string> codes;
  for (const auto& [kind, kind_name] : codec::Names<drafts::Kind>::table)
    for (const auto& [reason, reason_name] : codec::Names<Reason>::table)
      for (const auto& [outcome, outcome_name] : codec::Names<drafts::Outcome>::table)
        for (const auto progress : {drafts::Progress{}, drafts::Progress{.sent = true},
                                    drafts::Progress{.sent = true, .arrived = true}, drafts::Progress{.unsent = true}})
          if (const auto misfit = drafts::misfit(kind, reason, outcome, progress)) codes.insert(misfit->why);
  EXPECT_THAT(codes, testing::IsSupersetOf({"only-unsent", "already-decided", "seller-only"}));
  for (const auto language : text::languages())
    for (auto code : codes) {
      std::ranges::replace(code, '-', '_');
      EXPECT_TRUE(text::Words(language).has("misfit_" + code)) << code << " in " << language;
    }
}

}  // namespace
}  // namespace recourse::cli
