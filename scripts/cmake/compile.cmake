# What every translation unit of this project is compiled with. For our own targets only: nothing here
# reaches a consumer.
function(newsprism_compile target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wshadow -Wconversion
    $<$<BOOL:${NEWSPRISM_WERROR}>:-Werror>
    # a fused multiply-add rounds once where two operations round twice: native and wasm would differ
    -ffp-contract=off)
endfunction()
