// The demo shop's basket: it counts, and forgets.
const basket = document.querySelector('.basket output');
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-add]')) basket.value = Number(basket.value) + 1;
});
