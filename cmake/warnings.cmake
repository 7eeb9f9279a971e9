# Every target of ours is compiled with these; no third party's header is.
add_library(foyer_warnings INTERFACE)
target_compile_options(foyer_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
