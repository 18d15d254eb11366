#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "codec/names.h"
#include "domain/facts.h"
#include "unit/rules/scenario.h"

// What reads the clauses of a truth table's facts: the order and its pages, and what people said of them.

namespace recourse::testing {

/// The words of one clause, read from left to right.
class Words {
 public:
  explicit Words(const std::string& clause) : in_(clause) {}
  /// The next word, or "" at the end.
  std::string next() {
    std::string word;
    in_ >> word;
    return word;
  }
  std::string rest() {
    std::string text;
    std::getline(in_ >> std::ws, text);
    return text;
  }

 private:
  std::istringstream in_;
};

template <class E>
E named(const std::string& word) {
  const auto value = codec::value_of<E>(word);
  if (!value) throw std::invalid_argument("no such word: " + word);
  return *value;
}

/// "3.00 EUR"
inline Money money(Words& words) {
  Money money{.amount = words.next()};
  money.currency = words.next();
  return money;
}

inline bool yes(const std::string& word) {
  if (word != "yes" && word != "no") throw std::invalid_argument("yes or no is expected, not " + word);
  return word == "yes";
}

class Reader {
 public:
  explicit Reader(Question& question) : question_(question) {}

  void read(const std::string& clause);
  Scenario finish();

 private:
  /// Order clauses before the first page are on all pages of the order.
  template <class Change>
  void change_order(const Change& change) {
    if (order_pages_.empty()) {
      change(common_);
    } else {
      change(order_pages_.back().orders.front());
    }
  }
  OrderLine& line_of(Order& order, const std::string& digits);
  void read_line(Words& words);
  void read_page(Words& words);
  void read_window(Words& words);
  void read_message(Words& words, Direction direction);
  void read_agreement(Words& words);
  void read_problem(Words& words);
  void read_dispute(Words& words);
  void read_store(Words& words);
  bool read_order_value(const std::string& name, Words& words);

  Question& question_;
  Order common_{.order_id = order_id()};
  std::vector<Observation> order_pages_;
  Scenario scenario_;
  bool order_is_known_ = true;
};

}  // namespace recourse::testing
