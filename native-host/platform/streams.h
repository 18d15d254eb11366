#pragma once

#include <cstddef>
#include <string_view>

/// Bytes through descriptors, as they are: no line end is changed on any system.
namespace recourse::platform {

inline constexpr int kInput = 0;
inline constexpr int kOutput = 1;
inline constexpr int kErrors = 2;

/// Standard streams that were closed before the start lead nowhere, and reading and writing them fails: a file opened
/// later must not get their numbers, for what is said would be written into it.
void hold_standard_streams();

/// Whether anything can be written there: not to one that was closed before the start.
bool takes_output(int descriptor);

/// Moves standard output out of reach, so that a stray print cannot break a frame: what is written to it afterwards
/// goes to standard error. Returns the descriptor frames are written to, or -1. Standard input gives bytes from now on.
int take_stdout();

/// Standard input and output of a command are bytes in UTF-8.
void use_plain_stdio();

/// A closed pipe is an error of the write, not a signal.
void ignore_broken_pipes();
/// A file grown to the limit of the process is an error of the write, as a full disk is.
void ignore_size_limit();

/// Whether somebody sits at standard input.
bool has_terminal();
/// Whether a descriptor leads to a terminal.
bool is_terminal(int descriptor);
/// How many columns that terminal shows; $COLUMNS or 80 where it does not tell.
std::size_t terminal_columns(int descriptor);

/// Up to `size` bytes; 0 at the end, -1 on an error.
std::ptrdiff_t read_some(int from, char* to, std::size_t size);
/// False when not all could be written; `errno` says why.
bool write_all(int to, std::string_view bytes);
/// Waits for bytes or the end; false when there is neither in time.
bool wait_for_input(int from, int milliseconds);

}  // namespace recourse::platform
