#include "casefile/build.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <set>

#include "casefile/embedded.h"
#include "casefile/summary.h"
#include "casefile/timeline.h"
#include "casefile/ways.h"
#include "drafts/evidence.h"
#include "drafts/facts.h"
#include "drafts/text.h"

namespace recourse::casefile {

using kainjow::mustache::data;

namespace {

/// Notes are replaced as a whole: the newest of a line says what is ticked.
std::vector<Evidence> newest_evidence(const std::vector<Note>& notes) {
  std::map<std::optional<LineId>, const Note*> newest;
  for (const auto& note : notes)
    if (!note.evidence.empty()) newest[note.line_id] = &note;
  std::vector<Evidence> evidence;
  for (const auto& [line, note] : newest) evidence.insert(evidence.end(), note->evidence.begin(), note->evidence.end());
  return evidence;
}

class Page {
 public:
  Page(const Case& known, const std::string& language)
      : known_(known), order_(known.facts.record.order), words_(drafts::words_in(language)) {
    page_.set("language", text::tag_of(language));
    page_.set("direction", std::string(text::direction_of(language)));
  }

  std::string html() {
    set_words();
    set_summary();
    set_facts();
    set_items();
    set_deadlines();
    set_events();
    set_evidence();
    set_ways();
    kainjow::mustache::mustache text{std::string(embedded::page)};
    if (!text.is_valid()) throw std::logic_error("the case file's page is wrong: " + text.error_message());
    return text.render(page_);
  }

 private:
  static std::string plain(const std::string& text) { return drafts::cleaned(text); }

  void set_words() {
    page_.set("heading", words_.say("casefile_heading", {{"order", order_.order_id.text()}}));
    page_.set("made", words_.say("casefile_made", {{"date", moment(known_.now, words_)}}));
    page_.set("unverified", words_.say("casefile_unverified"));
    page_.set("footer", words_.say("casefile_footer"));
    for (const char* name :
         {"order", "items", "item", "quantity", "price", "deadlines", "timeline", "evidence", "file", "date"})
      page_.set(std::string(name) + "Heading", words_.say(std::string("casefile_heading_") + name));
    page_.set("nothing", words_.say("casefile_nothing"));
    page_.set("noFiles", words_.say("casefile_no_files"));
    page_.set("filesStay", words_.say("casefile_files_stay"));
    page_.set("uncertain", words_.say("casefile_uncertain"));
  }

  void fact(data& facts, const char* name, const std::string& value) {
    if (value.empty()) return;
    data one;
    one.set("name", words_.say(name));
    one.set("value", plain(value));
    facts << one;
  }

  void set_summary() {
    data sentences(data::type::list);
    for (const auto& sentence : summary(known_, words_)) {
      data one;
      one.set("sentence", sentence);
      sentences << one;
    }
    page_.set("summary", sentences);
  }

  void set_facts() {
    data facts(data::type::list);
    fact(facts, "casefile_fact_order", order_.order_id.text());
    fact(facts, "casefile_fact_status",
         order_.status_text.empty() ? say(words_, "casefile_status_", order_.status) : order_.status_text);
    if (order_.store)
      fact(facts, "casefile_fact_store", order_.store->name + " (" + order_.store->store_id.text() + ")");
    if (order_.total) fact(facts, "casefile_fact_total", drafts::money_text(*order_.total, words_));
    if (order_.payment_method) fact(facts, "casefile_fact_payment", *order_.payment_method);
    if (order_.eta_on) fact(facts, "casefile_fact_eta", words_.day(*order_.eta_on));
    if (order_.tracking_number) fact(facts, "casefile_fact_tracking", *order_.tracking_number);
    fact(facts, "casefile_fact_seen",
         is_known_from_tools_alone(known_.facts.record) ? words_.say("check_seen_by_tool")
                                                        : moment(known_.facts.record.last_seen_at, words_));
    page_.set("facts", facts);
  }

  void set_items() {
    data items(data::type::list);
    for (const auto& line : order_.lines) {
      data item;
      item.set("title", plain(line.title));
      item.set("line", line.line_id ? line.line_id->text() : "–");
      item.set("quantity", line.quantity ? std::to_string(*line.quantity) : "–");
      item.set("price", line.price ? plain(drafts::money_text(*line.price, words_)) : "–");
      items << item;
    }
    page_.set("hasItems", data(!order_.lines.empty()));
    page_.set("items", items);
  }

  void set_deadlines() {
    data deadlines(data::type::list);
    for (const auto& deadline : known_.verdict.refund.deadlines) {
      data one;
      one.set("date", words_.day(deadline.on));
      one.set("what", say(words_, "reason_class_", deadline.reason_class));
      one.set("basis", say(words_, "basis_", deadline.basis));
      if (deadline.days_left < -deadline.uncertainty_days) one.set("past", words_.say("casefile_past"));
      deadlines << one;
    }
    page_.set("hasDeadlines", data(!known_.verdict.refund.deadlines.empty()));
    page_.set("deadlines", deadlines);
  }

  void set_events() {
    data events(data::type::list);
    for (const auto& event : timeline(known_, words_)) {
      data one;
      one.set("when", event.when);
      one.set("what", event.what);
      if (!event.words.empty()) one.set("words", event.words);
      one.set("source", event.source);
      events << one;
    }
    page_.set("events", events);
  }

  void set_evidence() {
    std::string checklist;
    std::set<std::string> keys;
    for (const Problem* problem : standing_problems(known_)) {
      if (!problem->reason) continue;
      for (const auto id : drafts::checklist(*problem->reason)) {
        std::string key = "evidence_" + std::string(id);
        std::replace(key.begin(), key.end(), '-', '_');
        if (keys.insert(key).second) checklist += (checklist.empty() ? "" : " · ") + words_.say(key);
      }
    }
    if (!checklist.empty()) page_.set("checklist", words_.say("casefile_checklist", {{"list", checklist}}));

    data files(data::type::list);
    const auto evidence = newest_evidence(known_.notes);
    for (const auto& file : evidence) {
      data one;
      one.set("name", drafts::cleaned_line(file.name));
      one.set("on", file.on ? words_.day(*file.on) : "–");
      one.set("sha256", drafts::cleaned_line(file.sha256));
      one.set("ticked", data(file.ticked));
      files << one;
    }
    page_.set("hasFiles", data(!evidence.empty()));
    page_.set("files", files);
  }

  /// Only where the verdict itself points at them: AliExpress's own time is over, or it refused.
  void set_ways() {
    const auto& reasons = known_.verdict.refund.reasons;
    const bool is_time_for_them = std::any_of(reasons.begin(), reasons.end(),
                                              [](const Finding& found) { return found.rule == RuleId::other_ways; });
    page_.set("hasWays", data(is_time_for_them));
    page_.set("waysHeading", words_.say("ways_heading"));
    page_.set("waysNote", words_.say("ways_not_advice", {{"date", ways_looked_up()}}));
    data ways(data::type::list);
    for (const auto& way : ways_in(known_.country, payment_way(order_.payment_method))) {
      if (is_over(way)) continue;
      auto source = words_.say("ways_source", {{"source", way.source}});
      if (way.unverified) source += " (" + words_.say("ways_unverified") + ")";
      data one;
      one.set("text", day_to_ask(way).value_or(words_.say(way.word)));
      one.set("source", source);
      ways << one;
    }
    page_.set("ways", ways);
  }

  /// Its days ran from a receipt that a page told; a day of doubt is left.
  bool is_over(const Way& way) const {
    if (!way.days_from_receipt || !order_.delivered_on) return false;
    const auto last = *order_.delivered_on + std::chrono::days(*way.days_from_receipt + 1);
    return day_at(known_.now, known_.buyer_utc_offset) > last;
  }

  /// Of the way that was paid, until which day it can often be asked, where the day of payment is known.
  std::optional<std::string> day_to_ask(const Way& way) const {
    if (way.word != "way_card" && way.word != "way_paypal") return std::nullopt;
    for (const auto& finding : known_.verdict.refund.reasons)
      if (finding.rule == RuleId::other_ways && finding.args.contains("on"))
        return words_.say("finding_other_ways_" + std::get<std::string>(finding.args.at("why")),
                          {{"on", words_.day(std::get<PageDate>(finding.args.at("on")))}});
    return std::nullopt;
  }

  const Case& known_;
  const Order& order_;
  const text::Words& words_;
  data page_;
};

}  // namespace

std::string build(const Case& known, const std::string& language) { return Page(known, language).html(); }

}  // namespace recourse::casefile
