# Debug finds mistakes: AddressSanitizer and UndefinedBehaviorSanitizer, natively, with the lines that a report
# names (-g1). WebAssembly is built for size.
if(EMSCRIPTEN)
  # Exceptions cost 21 to 32 % of the module, and the brain has none. Code that is shared with the relay may still mention
  # them in a native-only file.
  # Meanings are compared eight numbers at a time: Chrome 91, Firefox 89 (2021) and Safari 16.4 (2023) on. They all have the
  # other three, too: memory that the engine itself fills and copies takes a third off a question to 50,000 entries.
  add_compile_options(-fno-exceptions -fno-rtti -flto -msimd128 -mbulk-memory -msign-ext -mnontrapping-fptoint)
  add_link_options(-fno-exceptions -flto -mbulk-memory -msign-ext -mnontrapping-fptoint)
  # -Oz alone would have em++ forbid inlining, of the smallest function too: the module would be ten kilobytes larger, and slower.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -sINLINING_LIMIT=0 -DNDEBUG")
else()
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer")
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  find_program(CCACHE ccache)
  if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  endif()
endif()
