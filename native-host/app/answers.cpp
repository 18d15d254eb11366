#include "app/answers.h"

#include <algorithm>
#include <array>
#include <span>

#include "codec/codec.h"
#include "codec/names.h"
#include "codec/order.h"
#include "text/cut.h"
#include "text/words.h"

namespace recourse::app {

using codec::Writer;

namespace {

constexpr std::size_t kMostDeadlines = 1'000;
constexpr std::size_t kLongestTitle = 160;

/// Members are written in alphabetical order.
constexpr std::array kByName{rules::Standing::needs_you, rules::Standing::over, rules::Standing::waiting,
                             rules::Standing::worth_opening};

void write_standings(Writer& w, const std::array<int, kStandings>& counts) {
  w.object("standings", [&] {
    for (const auto standing : kByName) w.member(codec::name_of(standing), counts[static_cast<std::size_t>(standing)]);
  });
}

/// What is nothing is left out: most orders bring one sum, or none.
void write_brought(Writer& w, const rules::MonthOfMoney& month) {
  const auto sum = [&](std::string_view name, const std::string& amount) {
    if (amount != "0") w.member(name, amount);
  };
  w.object([&] {
    sum("asked", month.asked);
    sum("atStake", month.at_stake);
    w.member("currency", month.currency);
    sum("gotBack", month.got_back);
    w.member("month", month.month);
  });
}

}  // namespace

std::string text_of(const ledger::SearchPage& page) {
  return codec::object_text([&](Writer& w) {
    w.member("cursor", page.cursor);
    w.list("hits", page.hits, [&](const ledger::SearchHit& hit) {
      w.object([&] {
        w.null("lineId");
        w.member("marks", hit.marks);
        w.member("orderId", hit.order_id);
        w.member("placedOn", hit.placed_on);
        w.member("snippet", hit.snippet);
        w.member("status", hit.status);
        w.member("storeName", hit.store_name);
        w.member("title", hit.title);
      });
    });
  });
}

std::string text_of(const ledger::HistoryPage& page) {
  return codec::object_text([&](Writer& w) {
    w.member("cursor", page.cursor);
    w.list("events", page.events, [&](const ledger::HistoryEvent& event) {
      w.object([&] {
        w.member("at", event.at);
        w.member("kind", event.kind);
        w.member("orderId", event.order_id);
        w.member("source", event.source);
        w.member("storeId", event.store_id);
        w.member("summary", event.summary);
      });
    });
  });
}

std::string text_of(const std::vector<rules::DueOrder>& due) {
  return codec::object_text([&](Writer& w) {
    w.list("deadlines", std::span(due).first(std::min(due.size(), kMostDeadlines)), [&](const rules::DueOrder& one) {
      w.object([&] {
        w.member("basis", one.day.basis);
        w.member("daysLeft", one.day.days_left);
        w.member("kind", rules::name_of(one.day.kind));
        w.member("lineId", one.day.line_id);
        w.member("on", one.day.on);
        w.member("orderId", one.order_id);
        w.member("reasonClass", one.day.reason_class);
        w.member("title", text::shortened(one.title, kLongestTitle));
      });
    });
    w.member("more", due.size() > kMostDeadlines);
  });
}

std::string text_of(const ListPage& page) {
  return codec::object_text([&](Writer& w) {
    w.member("cursor", page.cursor);
    w.list("entries", page.entries, [&](const Listed& listed) { write(w, listed); });
    w.list("looks", page.looks, [&](const ListedLook& listed) { write(w, listed); });
    w.object("recovered", [&] {
      w.member("sums", page.recovered.sums);
      w.member("withoutAmount", page.recovered.without_amount);
    });
    if (page.is_shortened) w.member("shortened", true);
    write_standings(w, page.standings);
  });
}

std::string text_of(const OrdersPage& page) {
  return codec::object_text([&](Writer& w) {
    w.member("cursor", page.cursor);
    w.list("marks", page.marks, [&](const OrderMark& one) {
      w.object([&] {
        w.member("basis", one.mark.basis);
        w.member("daysLeft", one.mark.days_left);
        w.member("kind", name_of(one.mark.kind));
        w.member("on", one.mark.on);
        w.member("orderId", one.order);
      });
    });
    w.list("months", page.money.months, [&](const rules::MonthOfMoney& month) {
      w.object([&] {
        w.member("asked", month.asked);
        w.member("atStake", month.at_stake);
        w.member("currency", month.currency);
        w.member("gotBack", month.got_back);
        w.member("month", month.month);
      });
    });
    w.list("orders", page.orders, [&](const OrderRow& row) { write(w, row); });
    if (page.is_shortened) w.member("shortened", true);
    write_standings(w, page.standings);
    w.member("today", page.today);
    w.member("total", page.total);
    w.member("withoutAmount", page.money.without_amount);
  });
}

std::string text_of(const drafts::Draft& draft, const std::string& language) {
  return codec::object_text([&](Writer& w) {
    w.member("checklist", draft.checklist);
    w.member("language", text::tag_of(language).substr(0, 2));
    w.member("length", draft.length);
    w.member("lint", draft.lint);
    w.member("text", draft.text);
  });
}

void write(Writer& w, const Listed& listed) {
  const auto& entry = listed.entry;
  w.object([&] {
    w.member("amount", entry.amount);
    w.member("basis", entry.basis);
    w.member("daysLeft", entry.days_left);
    w.member("kind", name_of(entry.kind));
    w.member("lineId", entry.line_id);
    w.member("list", name_of(entry.list));
    w.member("on", entry.on);
    w.member("orderId", listed.order);
    w.member("problemNoted", entry.problem_noted);
    w.member("stake", entry.stake);
    w.member("standing", listed.standing);
    w.member("storeName", listed.store_name);
    w.member("title", listed.title);
  });
}

void write(Writer& w, const ListedLook& listed) {
  const auto& look = listed.look;
  w.object([&] {
    w.member("estimate", look.is_estimate);
    w.member("mayEndOn", look.may_end_on);
    w.member("neverOpened", look.never_opened);
    w.member("orderId", listed.order);
    w.member("page", look.page);
    w.member("past", look.is_past);
    w.member("problem", look.has_problem);
    w.member("rank", rules::rank_of(look));
    w.member("storeName", listed.store_name);
    w.member("title", listed.title);
  });
}

void write(Writer& w, const OrderRow& row) {
  w.object([&] {
    w.member("byTool", row.by_tool);
    w.member("code", row.code);
    w.member("deadline", row.deadline);
    w.member("endedOn", row.ended_on);
    w.member("items", row.items);
    w.list("money", row.money.months, [&](const rules::MonthOfMoney& month) { write_brought(w, month); });
    w.member("nextStep", row.next_step);
    w.member("noted", row.noted);
    w.member("orderId", row.order_id);
    w.member("placedOn", row.placed_on);
    w.member("problem", row.problem);
    w.member("reasons", row.reasons);
    w.member("seenAt", row.seen_at);
    w.member("standing", row.standing);
    w.member("status", row.status);
    w.member("storeId", row.store_id);
    w.member("storeName", row.store_name);
    w.member("title", row.title);
    w.member("total", row.total);
    if (!row.turns.empty()) w.member("turns", row.turns);
    w.member("urgency", row.urgency);
    w.member("urgent", row.urgent);
    if (row.money.without_amount != 0) w.member("withoutAmount", row.money.without_amount);
  });
}

void write(Writer& w, const ledger::Imported& imported) {
  w.object([&] {
    w.member("events", imported.events);
    w.member("newEvents", imported.new_events);
    w.member("newSettings", imported.new_settings);
    w.member("orders", imported.orders);
  });
}

void write(Writer& w, const ledger::Backup& backup) {
  w.object([&] {
    w.member("at", backup.at);
    w.member("bytes", backup.bytes);
    w.member("file", backup.file.string());
  });
}

void write(Writer& w, std::string_view name, const std::optional<ledger::Recovery>& recovery) {
  if (!recovery) return w.null(name);
  w.object(name, [&] {
    w.member("at", recovery->at);
    w.member("backupAt", recovery->backup_at);
    w.member("lostEvents", recovery->lost_events);
    w.member("savedEvents", recovery->saved_events);
    w.member("setAside", recovery->set_aside.string());
  });
}

}  // namespace recourse::app
